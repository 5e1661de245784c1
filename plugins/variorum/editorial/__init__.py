"""What editors write, read through one door: files, YAML, sidecars, topics, the outline, editions on file."""
