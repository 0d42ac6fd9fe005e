"""`python -m brief` is the console script."""

from brief.cli import main

main()
