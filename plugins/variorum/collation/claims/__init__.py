"""Claims: which sentences say the same, and which share an assertion."""
