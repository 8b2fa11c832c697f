"""Rule files to fields, concepts and rules."""
