"""What a process imports before it is asked for anything, as much as it will need."""


def import_draw() -> None:
    """Import what draws documents, and what cards take of that: most changes are on no card."""
    from brief.fonts.report_lab import import_report_lab

    import_report_lab()
    import brief.drawing
    import brief.fonts.embedding
    import brief.pages.document  # noqa: F401


def import_cards() -> None:
    """Import what draws cards, and says them in words."""
    import brief.cards.layouts  # noqa: F401


def import_finish() -> None:
    """Import what finishes files and proves them."""
    import brief.export.pdf
    import brief.export.pictures
    import brief.export.png
    import brief.finishing
    import brief.prove.document
    import brief.prove.pictures  # noqa: F401
