"""An editor's rulings: read, settled, and what they came to."""
