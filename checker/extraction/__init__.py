"""An article to its claims, knowing no other article."""
