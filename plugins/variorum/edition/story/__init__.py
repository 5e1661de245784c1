"""The story: its order, its leads, its sections, its short version."""
