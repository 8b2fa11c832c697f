"""Claims and traces of articles to events: why articles belong together or apart, and how many origins they have."""

from checker.events.copying import copying, with_copying
from checker.events.group import group
from checker.events.names import numbers
from checker.events.notices import heeded
from checker.events.reliability import sources_of
from checker.events.trace import Trace, trace

__all__ = ["Trace", "copying", "group", "heeded", "numbers", "sources_of", "trace", "with_copying"]
