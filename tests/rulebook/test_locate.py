"""The shipped packs are found beside the package and inside it."""

from pathlib import Path

import pytest

from checker.model.errors import CheckerError
from checker.rulebook import locate


def pack_in(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text("pack: 1\nname: a\n", encoding="utf-8")
    return folder


def test_packs_inside_the_package_are_taken_first(tmp_path, monkeypatch):
    package = tmp_path / "site-packages" / "checker"
    monkeypatch.setattr(locate, "_PACKAGE", package)
    beside = pack_in(tmp_path / "site-packages" / "rules")
    assert locate.shipped() == beside
    inside = pack_in(package / "rules")
    assert locate.shipped() == inside


def test_an_installation_without_packs_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(locate, "_PACKAGE", tmp_path / "checker")
    with pytest.raises(CheckerError, match="no rule packs were installed"):
        locate.shipped()


def test_the_real_packs_are_found():
    assert (locate.shipped() / "meetings.yaml").is_file()
