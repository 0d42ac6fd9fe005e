"""The languages that a brief is written in, and that the program speaks."""

from typing import Literal

Language = Literal["vi", "en"]
