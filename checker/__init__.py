"""Reads news articles about one event side by side and reports where they agree, differ or stand alone."""

__version__ = "0.1.0"
