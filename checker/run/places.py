"""Where a run keeps what it need not find twice: the user's cache folder, unless somebody says otherwise."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "CHECKER_CACHE"  # a folder, or `off`
OFF = "off"


def cache_folder(said: str | None = None, environment: Mapping[str, str] = os.environ) -> Path | None:
    """The folder for what is remembered from run to run; None for nowhere.

    said: what the settings name, a folder or `off`; None where they say nothing. The variable `CHECKER_CACHE` goes first.
    It is the user's and not the articles' folder: those may be read-only, shared, or somebody else's repository.
    """
    told = environment.get(VARIABLE) or said
    if told:
        return None if told == OFF else Path(told)
    base = _caches(environment)
    return base / "checker" if base else None


def _caches(environment: Mapping[str, str]) -> Path | None:
    """The folder in which programs of this user keep what they can find again; None where there is no such user."""
    if sys.platform == "win32":
        told = environment.get("LOCALAPPDATA")
        return Path(told) if told else None
    if told := environment.get("XDG_CACHE_HOME"):
        return Path(told)
    home = environment.get("HOME")
    return Path(home, "Library/Caches" if sys.platform == "darwin" else ".cache") if home else None
