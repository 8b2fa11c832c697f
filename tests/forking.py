"""A process that has the program loaded, and forks a process of its own off itself for each command of a test.

A command so run has its arguments, folder, standard streams and exit status as a user's has. What it is spared is what
every start of Python does again: imports, and the reading of packs and patterns, which are nine tenths of a small run.
Nothing that it does reaches another one.
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any, BinaryIO

LONGEST = 120  # seconds of a command
_STREAMS = (os.O_RDONLY, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Fork for each request, a line of JSON with `arguments`, `cwd`, `env` and the files of the `streams`; answer its status."""
    for line in requests:
        child = os.fork()
        if not child:
            _run(json.loads(line))
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        answers.write(b"%d\n" % status)
        answers.flush()


def _run(asked: dict[str, Any]) -> None:
    """Become the command; ends the process."""
    from checker.cli.main import main

    signal.alarm(LONGEST)
    os.chdir(asked["cwd"])
    os.environ.update(asked["env"])
    for number, (name, how) in enumerate(zip(asked["streams"], _STREAMS, strict=True)):
        stream = os.open(name, how, 0o600)
        os.dup2(stream, number)
        os.close(stream)
    sys.argv = ["checker", *asked["arguments"]]
    main()


def _warm() -> None:
    """Run the command once on articles of three languages, so that what every run needs is there."""
    from checker.cli.main import main

    sys.argv = ["checker", "check", str(Path(__file__).parent.parent / "examples/working-group"), "--format", "json"]
    try:
        main()
    except SystemExit:
        sys.stdout.flush()


if __name__ == "__main__":
    requests, answers = map(int, sys.argv[1:])
    _warm()
    with os.fdopen(requests, "rb") as asked, os.fdopen(answers, "wb") as told:
        serve(asked, told)
