"""What belongs to a language: number words, month names, constructions, furniture lines, credits, interface words.

One folder a language, one YAML file a section: `languages/hi/dates.yaml` is `of("hi").section("dates")`. A section
`generated.yaml` comes from CLDR by a script; the others are written by hand. Another language is another folder.
"""

from checker.languages.language import Language, known, of

__all__ = ["Language", "known", "of"]
