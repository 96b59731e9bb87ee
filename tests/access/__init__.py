"""Judges of one screen for who sees, hears or moves otherwise: each answers what is wrong with it, in words."""
