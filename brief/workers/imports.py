"""What a process imports before it is asked for anything, as much as it will need."""


def import_draw() -> None:
    """Import what draws documents and cards."""
    from brief.fonts.report_lab import import_report_lab

    import_report_lab()
    import brief.cards.layouts
    import brief.drawing
    import brief.fonts.embedding
    import brief.pages.document  # noqa: F401


def import_finish() -> None:
    """Import what finishes files and proves them."""
    import brief.export.pdf
    import brief.export.pictures
    import brief.export.png
    import brief.finishing
    import brief.prove.document
    import brief.prove.pictures  # noqa: F401
