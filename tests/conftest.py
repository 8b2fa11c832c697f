"""What every test may use: the installed command, run as a user runs it, and the repository's files."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from tests import forking

ROOT = Path(__file__).resolve().parent.parent

sys.dont_write_bytecode = True  # tables worked out while a test has changed something here are kept for nobody
os.environ["CHECKER_CACHE"] = "off"  # a test finds everything itself; those of the cache name a folder of their own


class Ran(Struct, frozen=True):
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Checker = Callable[..., Ran]
_AT_START = ("PYTHON", "LC_", "LANG", "TZ")  # beginnings of the variables that a process takes up when it starts


@pytest.fixture(scope="session")
def forked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checker]:
    """Run `checker` in a process forked off one that has it loaded (see `forking`)."""
    folder = tmp_path_factory.mktemp("streams")
    streams = [folder / name for name in ("in", "out", "err")]
    asked, ask = os.pipe()
    told, tell = os.pipe()
    command = [sys.executable, "-m", "tests.forking", str(asked), str(tell)]
    server = subprocess.Popen(
        command, cwd=ROOT, pass_fds=(asked, tell), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    os.close(asked)
    os.close(tell)
    with os.fdopen(ask, "w", encoding="utf-8") as requests, os.fdopen(told, encoding="utf-8") as answers:

        def run(arguments: Sequence[str], stdin: bytes, cwd: Path, env: Mapping[str, str]) -> Ran:
            streams[0].write_bytes(stdin)
            request = {"arguments": arguments, "cwd": str(cwd), "env": env, "streams": list(map(str, streams))}
            requests.write(json.dumps(request) + "\n")
            requests.flush()
            status = int(answers.readline())
            return Ran(status, *(stream.read_bytes().decode("utf-8") for stream in streams[1:]))

        yield run
    server.wait(timeout=10)


def started(arguments: Sequence[str], stdin: bytes, cwd: Path, env: Mapping[str, str]) -> Ran:
    """Run `checker` from nothing, as a user's shell does."""
    command = [sys.executable, "-m", "checker", *arguments]
    done = subprocess.run(
        command,
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **env},
        timeout=forking.LONGEST,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@pytest.fixture
def checker(forked: Checker) -> Checker:
    """Run `checker` with arguments: a real process, real files; with variables that Python reads at its start, from nothing."""

    def run(*arguments: str | Path, stdin: bytes = b"", cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> Ran:
        how = started if any(name.startswith(_AT_START) for name in env or ()) else forked
        return how([*map(str, arguments)], stdin, cwd, env or {})

    return run


@pytest.fixture
def installed() -> Checker:
    """Run `checker` from nothing, with all that a start does."""

    def run(*arguments: str | Path, stdin: bytes = b"", cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> Ran:
        return started([*map(str, arguments)], stdin, cwd, env or {})

    return run


@pytest.fixture
def root() -> Path:
    """The repository's folder."""
    return ROOT
