"""`python -m brief`, and the console script."""

try:
    from brief.stop import end, end_at_signals
except KeyboardInterrupt:  # Ctrl+C in these first milliseconds
    raise SystemExit(130) from None


def main() -> None:
    """Run the command line; Ctrl+C ends it well from here on, while it is imported, too."""
    end_at_signals()
    from brief.garbage import collect_seldom

    collect_seldom()
    from brief.cli import main as run

    try:
        run()
    except SystemExit as ended:
        end(ended.code)


if __name__ == "__main__":  # a spawned worker imports this module, too
    main()
