"""The timeline: what the reports date."""
