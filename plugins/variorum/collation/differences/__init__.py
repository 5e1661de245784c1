"""Differences: where readings of one fact disagree, or say more."""
