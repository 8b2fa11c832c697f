"""Options to exit status: one thin module a command."""
