"""What happens to a visitor: products as data, and a session that moves only by `advance`.

Nothing here waits, prints, reads or sends. State and event go in, new state and a list of effects come out; what an
effect led to comes back as an event.
"""
