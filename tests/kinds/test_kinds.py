"""The kinds of article that a desk gets, with other bodies, names, numbers and days, behave as a careful reader expects."""

import pytest

from tests.kinds import dossiers


@pytest.mark.parametrize("name", dossiers.NAMES)
def test_a_dossier_is_read_as_a_careful_reader_reads_it(name: str) -> None:
    assert dossiers.misses(name) == []
