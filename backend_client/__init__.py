"""The municipality seen from a counter: what was accepted is durable, then sent over its public APIs."""
