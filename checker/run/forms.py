"""In which form a run wants an article that was read: whole, to be compared, or its claims as lines, to be written."""

import json
from collections.abc import Callable
from typing import Generic

from msgspec import Struct

from checker.reporting.json_report import claim_object
from checker.run.found import Given, Listed, Read


class Form(Struct, Generic[Given], frozen=True):
    """A form. kind: of its records. sign: what tells its entries in the memory apart. of: what was found, in this form."""

    kind: type[Given]
    sign: bytes
    of: Callable[[Read], Given]


def whole(found: Read) -> Read:
    """What was found, as it is."""
    return found


def listed(found: Read) -> Listed:
    """What was found with its claims as they are written; what no encoding knows is escaped, as on standard output."""
    rows = (json.dumps(claim_object(claim), ensure_ascii=False) + "\n" for claim in found.claims)
    told = "".join(rows).encode("utf-8", "backslashreplace").decode()
    return Listed(found.article, told, found.modified, found.mark)


WHOLE = Form(Read, b"", whole)
LINES = Form(Listed, b"lines", listed)
