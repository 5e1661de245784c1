"""Sources: a raw file read, cleaned and segmented."""
