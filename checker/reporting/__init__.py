"""A report to text: one module a format, computing no verdict."""
