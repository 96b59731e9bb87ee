"""A fault becomes an incident, and an incident is reported to the municipality."""
