"""What the edition says of its reports."""
