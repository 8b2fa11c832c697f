"""The end of a connection at a moment: a library's limits of time hold for each piece, and a site may send small ones for ever."""

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any


class Deadline:
    """Cuts what is registered with it once the moment has come. end: by the monotonic clock."""

    def __init__(self, end: float) -> None:
        self.end = end
        self._cuts: list[Callable[[], object]] = []
        left = min(max(0.0, end - time.monotonic()), threading.TIMEOUT_MAX)
        self._timer = threading.Timer(left, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> "Deadline":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    @property
    def over(self) -> bool:
        """Whether the moment has come: what was cut may look whole."""
        return time.monotonic() > self.end

    def cuts(self, cut: Callable[[], object]) -> None:
        """Let the moment cut this too; what comes too late sees that it is `over`."""
        self._cuts.append(cut)

    def watched(self, make: Callable[..., Any]) -> Callable[..., Any]:
        """The same maker of connections, whose sockets are cut."""

        def made(*args: object, **settings: object) -> Any:
            connection = make(*args, **settings)
            self.cuts(lambda: connection.sock.shutdown(socket.SHUT_RDWR))
            return connection

        return made

    def _cut(self) -> None:
        for cut in self._cuts:
            with suppress(OSError, AttributeError, ValueError):  # never opened, or closed already
                cut()
