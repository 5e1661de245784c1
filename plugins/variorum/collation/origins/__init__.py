"""Origins: who first wrote each passage."""
