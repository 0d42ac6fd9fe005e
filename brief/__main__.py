"""`python -m brief`, and the console script."""

import sys

try:
    from brief.stop import end, end_at_signals
except KeyboardInterrupt:  # Ctrl+C in these first milliseconds
    raise SystemExit(130) from None


def main() -> None:
    """Run the command line; Ctrl+C ends it well from here on, while it is imported, too."""
    end_at_signals()
    from brief.garbage import collect_seldom

    collect_seldom()
    from brief.ahead import begun_ahead

    ahead = begun_ahead(sys.argv[1:])
    from brief.cli import main as run

    try:
        run(ahead=ahead)
    except SystemExit as ended:
        end(ended.code)


if __name__ == "__main__":  # a spawned worker imports this module, too
    main()
