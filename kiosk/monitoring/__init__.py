"""The word that something is wrong, to whoever watches the counter from elsewhere."""
