"""English, the one language whose words we know: every cue, opener and date word stands in here."""
