"""Dates and periods: forms (what is written), joining (ranges), cues (how it is used), anchors (which year is meant)."""
