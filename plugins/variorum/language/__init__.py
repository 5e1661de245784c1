"""What a sentence holds as language."""
