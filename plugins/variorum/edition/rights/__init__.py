"""Rights: what of each report's words may be printed, and which reports stand."""
