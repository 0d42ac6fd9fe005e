"""A brief composed by itself, when the file has figures and no sections or cards."""

from brief.load.compose.cards import compose_cards
from brief.load.compose.sections import compose_sections

__all__ = ["compose_cards", "compose_sections"]
