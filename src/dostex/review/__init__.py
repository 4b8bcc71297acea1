"""Review: what changed between two readings of the same articles, why, and what people decided about it."""
