"""Marks on a canvas; knows boxes, tokens and strings, not briefs."""
