"""For who looks after the counter: what is wrong, what to do about it, and who may."""
