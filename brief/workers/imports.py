"""What a process imports before it is asked for anything, as much as it will need."""


def import_all() -> None:
    """Import what makes documents, cards and what goes with them, but no plots."""
    import brief.cards
    import brief.export.index
    import brief.export.png
    import brief.export.share
    import brief.prove.document
    import brief.prove.pictures  # noqa: F401

    import_first(plots=False)


def import_first(plots: bool) -> None:
    """Import what draws a document, the first task, and matplotlib if plots are to be made."""
    import brief.export.pdf
    import brief.pages.document

    if plots:
        from brief.fonts.plotting import import_quickly

        import_quickly()
        import brief.charts.plot  # noqa: F401
