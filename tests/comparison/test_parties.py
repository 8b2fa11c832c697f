"""Whose words a side rests on, and which names are one party's."""

import pytest

from checker.comparison.parties import one_party


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param("the county police", "county police", True, id="an article"),
        pytest.param("police", "the county police", True, id="one says more"),
        pytest.param("जिला पुलिस", "पुलिस", True, id="Hindi"),
        pytest.param("мэрия", "мэрия города", True, id="Russian, the head first"),
        pytest.param("police", "the ambulance service", False, id="two parties"),
        pytest.param("county police", "city police", False, id="two forces"),
        pytest.param("the", "of", False, id="nothing but small words"),
    ],
)
def test_one_party(left: str, right: str, same: bool) -> None:
    assert one_party(left, right) is same
    assert one_party(right, left) is same
