"""The commands: each does its work in another room, and prints what came of it.

A command imports what it needs, so that --help is quick. It returns its exit code.
"""

FIGURES = "data/figures.toml"  # when none are named
OUTPUT = "output"
START = "so-lieu.toml"  # what `brief new` writes
