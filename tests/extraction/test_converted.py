"""A sum in brackets behind another is the same sum."""

import pytest

from tests.extraction.test_extract import of, read


@pytest.mark.parametrize(
    ("text", "language", "sums"),
    [
        pytest.param("विजेता को 40,000 पाउंड ($52,000) की पुरस्कार राशि दी जाएगी।", "hi", ["GBP 40000"], id="in brackets"),
        pytest.param(
            "40,000 पाउंड ($52,000) की पुरस्कार राशि दी जाएगी।", "hi", ["GBP 40000"], id="only the second is bound"
        ),
        pytest.param("विजेता को $52,000 की पुरस्कार राशि दी जाएगी।", "hi", ["USD 52000"], id="alone"),
        pytest.param("The prize of £40,000 ($52,000) was shared.", "en", ["GBP 40000"], id="en"),
    ],
)
def test_the_first_unit_is_told(text, language, sums):
    assert [claim.value.canonical for claim in of(read(text, language=language), "prize_money")] == sums
