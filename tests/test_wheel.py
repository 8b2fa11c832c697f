"""What `pip install` gives is whole: packs, languages and templates travel inside the wheel."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, unpacked: a package folder that knows nothing of the repository."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "--wheel-dir",
            folder,
            ROOT,
        ],
        check=True,
        capture_output=True,
    )
    with zipfile.ZipFile(next(folder.glob("checker-*.whl"))) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def run(site: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    code = "import sys; sys.path.insert(0, sys.argv.pop(1)); from checker.cli.main import main; main(sys.argv[1:])"
    return subprocess.run(
        [sys.executable, "-c", code, str(site), *arguments], cwd=cwd, capture_output=True, env=os.environ, check=False
    )


def test_a_new_user_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    begun = run(installed, tmp_path, "init")
    assert begun.returncode == 0, begun.stderr.decode()
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text(
        "The 9th session of the Joint Commission on Fisheries was held in Riga on 4 March 2025.\n", encoding="utf-8"
    )
    (articles / "two.txt").write_text(
        "4 марта 2025 года в Риге состоялась девятая сессия Совместной комиссии по рыболовству.\n", encoding="utf-8"
    )
    told = run(installed, tmp_path, "check", "articles", "--same-event", "--rules", "rules/desk.yaml")
    assert told.returncode == 0, told.stderr.decode()
    out = told.stdout.decode("utf-8")
    assert "session number  9  2 articles" in out
    assert "date  4 March 2025  2 articles" in out


def test_the_packs_in_the_wheel_are_those_of_the_repository(installed: Path, tmp_path: Path) -> None:
    """To the byte: `make rules` runs their cases; those of one pack are run from the wheel too."""
    packs = {path.name: path.read_bytes() for path in (ROOT / "rules").glob("*.yaml")}
    assert {path.name: path.read_bytes() for path in (installed / "checker" / "rules").glob("*.yaml")} == packs
    done = run(installed, tmp_path, "rules", "test", str(installed / "checker" / "rules" / "crowds.yaml"))
    assert done.returncode == 0, done.stdout.decode()
    assert b" 0 failed" in done.stdout
    assert not done.stdout.startswith(b"0 cases")
