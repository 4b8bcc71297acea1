"""Many documents: each read, extracted and stored or rejected by itself; nothing that one does harms another."""
