"""A report as text, JSON, Markdown or HTML: pure functions from data to text."""
