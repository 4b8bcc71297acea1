"""Numbers that state something: how they are found, what unit they have, and why the others are none."""
