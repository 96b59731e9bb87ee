"""The counter: the journey of a visitor, its screens, and what plugs devices and municipality together."""
