"""One article to what it states: mentions and claims."""

from checker.extraction.extract import Extracted, extract

__all__ = ["Extracted", "extract"]
