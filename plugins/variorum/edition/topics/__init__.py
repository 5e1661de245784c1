"""Topics: which sentences are on them."""
