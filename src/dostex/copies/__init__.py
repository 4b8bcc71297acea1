"""Articles that say the same: found by their bodies, linked to the one that stands, never dropped."""
