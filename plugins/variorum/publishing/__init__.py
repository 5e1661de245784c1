"""Publishing: what search engines, feed readers and hosts want of a site, and what it must not hold."""
