"""What may not be drawn, said before anything is."""

from brief.model import Brief, ChartBlock


def check_block(block: ChartBlock, brief: Brief) -> None:
    """Refuse a chart that would mislead."""
