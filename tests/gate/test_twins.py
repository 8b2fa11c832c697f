"""One name that a draft writes in two ways, whoever it is."""

import pytest
from msgspec.structs import replace

from checker.gate.twins import twins
from tests.gate.test_desk import desk


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        pytest.param("Odalys Verrick spoke. Odalys Verick left.", "en", [("Odalys Verrick", "Odalys Verick")], id="a letter missing"),
        pytest.param("The Marbeck Harbour and the Marbeck Harbuor.", "en", [("Marbeck Harbour", "Marbeck Harbuor")], id="no person"),
        pytest.param("Odalys Verrick spoke. Odalys Verrick left.", "en", [], id="one way"),
        pytest.param("South Korea and South Korean ships; Police Station, Police Stations.", "en", [], id="other forms of a word"),
        pytest.param("Last Tuesday and Last Thursday.", "en", [], id="two days"),
        pytest.param("Odalys Verrick and Odalys Marrick.", "en", [], id="two names"),
        pytest.param("Odalys Lund and Odalys Lunt.", "en", [], id="too short to tell"),
        pytest.param("Глеб Ушаков спорил с Антоном Лыткиным. Глеб Ушиков ушёл.", "ru", [("Глеб Ушаков", "Глеб Ушиков")], id="Russian"),
        pytest.param("Глеб Ушаков спорил. Об этом рассказали Глебу Ушакову, с Глебом Ушаковым говорили.", "ru", [], id="cases"),
        pytest.param("Антон Лыткин и Мария Лыткина пришли.", "ru", [], id="husband and wife"),
        pytest.param("वंदना केलकर ने कहा। वंदना केलगर ने बैठक को सफल बताया।", "hi", [("वंदना केलकर", "वंदना केलगर")], id="Hindi"),
    ],
)  # fmt: skip
def test_twins(text: str, language: str, found: list[tuple[str, str]]) -> None:
    told = desk(text)
    draft = replace(told.draft, language=language)
    assert [tuple(text[start:end] for start, end in pair) for pair in twins(replace(told, draft=draft))] == found
