"""People with a public post or a part in the event."""
