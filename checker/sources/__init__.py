"""Paths, folders and standard input to articles: input files are opened here only."""
