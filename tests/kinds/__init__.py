"""Whole dossiers of several kinds of article."""
