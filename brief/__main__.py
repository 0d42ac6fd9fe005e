"""`python -m brief`, and the console script."""

try:
    from brief.stop import end_at_signals
except KeyboardInterrupt:  # Ctrl+C in these first milliseconds
    raise SystemExit(130) from None


def main() -> None:
    """Run the command line; Ctrl+C ends it well from here on, while it is imported, too."""
    end_at_signals()
    from brief.cli import main as run

    run()


if __name__ == "__main__":  # a spawned worker imports this module, too
    main()
