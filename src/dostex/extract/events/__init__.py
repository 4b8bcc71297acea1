"""Meetings, inspections, ceremonies and the like: the one that an article reports, and those that it announces."""
