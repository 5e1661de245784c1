"""The preview: builds beside, swaps, serves on this machine alone, and tells the browser."""
