"""Whom an article credits, and what is no credit."""

import pytest

from checker.events.credits import credited

BODY = "The two sides met for the second time this spring and agreed to meet again. " * 8


@pytest.mark.parametrize(
    ("text", "language", "agencies"),
    [
        pytest.param(f"Lindau, May 4 (PTI) The talks ended. {BODY}", "en", ("pti",), id="dateline in brackets"),
        pytest.param(f"LINDAU, May 4. /TASS/. The talks ended. {BODY}", "en", ("tass",), id="dateline in slashes"),
        pytest.param(f"{BODY}(With inputs from ANI)", "en", ("ani",), id="inputs"),
        pytest.param(f"{BODY}\nAP contributed to this report.", "en", ("ap",), id="contributed"),
        pytest.param(f"{BODY} (Reuters)", "en", ("reuters",), id="closing brackets"),
        pytest.param(f"{BODY}The minister told PTI that he was content. {BODY}", "en", (), id="a source of one sentence"),
        pytest.param(f"{BODY}He told TASS that it was over.", "en", (), id="a source of the last sentence"),
        pytest.param(f"The uni town of Lindau held talks. {BODY}", "en", (), id="a word that is no agency"),
        pytest.param(f"लिंडाउ, 4 मई (भाषा) वार्ता समाप्त हुई। {BODY}", "hi", ("pti",), id="Hindi dateline"),
        pytest.param(f"{BODY}(एएनआई से इनपुट के साथ)", "hi", ("ani",), id="Hindi inputs"),
        pytest.param(f"{BODY}मंत्री ने पीटीआई को बताया कि वे संतुष्ट हैं।", "hi", (), id="a Hindi source"),
        pytest.param(f"ЛИНДАУ, 4 мая — РИА Новости. Переговоры завершились. {BODY}", "ru", ("ria",), id="after a dash"),
        pytest.param(f"ЛИНДАУ, 4 мая. /ТАСС/. Переговоры завершились. {BODY}", "ru", ("tass",), id="Russian slashes"),
        pytest.param(f"{BODY}Об этом сообщил ТАСС министр.", "ru", (), id="a Russian source"),
        pytest.param("", "en", (), id="nothing"),
    ],
)  # fmt: skip
def test_credited(text, language, agencies):
    assert credited(text, "", language) == agencies


@pytest.mark.parametrize(("source", "agencies"), [
    ("tass.com", ("tass",)), ("PTI", ("pti",)), ("aninews.in", ("ani",)), ("unity-herald.example", ())])  # fmt: skip
def test_the_outlet_may_be_the_agency(source, agencies):
    assert credited(BODY, source, "en") == agencies
