"""The edition: claims put in order as narrative, topics, timeline and quotations."""
