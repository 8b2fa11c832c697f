"""Times of publication, exactly as precise as they are stated."""

import doctest

import pytest

from checker.languages import detect
from checker.sources import dateline, published
from checker.sources.published import Stamp, iso, stamp


@pytest.mark.parametrize("module", [published, dateline, detect])
def test_the_examples_hold(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted
    assert not result.failed


@pytest.mark.parametrize(("words", "time"), [
    pytest.param("2025-03-04", "2025-03-04", id="a day"),
    pytest.param("2025-03-04T10:15", "2025-03-04T10:15", id="to the minute"),
    pytest.param("2025-03-04T10:15:30.123Z", "2025-03-04T10:15:30+00:00", id="UTC, with a fraction"),
    pytest.param("2025-03-04T10:15:00+0530", "2025-03-04T10:15:00+05:30", id="an offset without a colon"),
    pytest.param("04.03.2025 10:15", "2025-03-04T10:15", id="points, day first"),
    pytest.param("Tue, 4 Mar 2025 10:15:00 EST", "2025-03-04T10:15:00-05:00", id="a zone by name"),
    pytest.param("March 4, 2025 at 1:05 pm", "2025-03-04T13:05", id="afternoon"),
    pytest.param("12 декабря 2024 года", "2024-12-12", id="Russian"),
    pytest.param("15 जून 2024, 09:30 IST", "2024-06-15T09:30+05:30", id="Hindi"),
    pytest.param("०४ मार्च २०२५", "2025-03-04", id="Devanagari digits"),
    pytest.param("2025-02-30", None, id="a day that is none"),
    pytest.param("last Tuesday", None, id="no date"),
    pytest.param("25/12/2024, 10:15", "2024-12-25T10:15", id="no month has 25"),
    pytest.param("12/25/2024", "2024-12-25", id="no month has 25, American"),
    pytest.param("2025-03", "2025-03", id="a month"),
    pytest.param("2025", "2025", id="a year"),
    pytest.param("1741083300", "2025-03-04T10:15:00+00:00", id="seconds since 1970"),
    pytest.param("1741083300000", "2025-03-04T10:15:00+00:00", id="milliseconds"),
    pytest.param("03/04/2025", None, id="day or month, nobody knows"),
    pytest.param("", None, id="nothing"),
])  # fmt: skip
def test_iso(words: str, time: str | None) -> None:
    assert iso(words) == time


@pytest.mark.parametrize(("line", "told"), [
    pytest.param("Updated: 4 March 2025, 11:00", Stamp(None, "2025-03-04T11:00"), id="a change"),
    pytest.param("Published 4 March 2025 10:15 | Updated 4 March 2025 11:00", Stamp("2025-03-04T10:15", "2025-03-04T11:00"), id="both"),
    pytest.param("Hetty Crowe | 19 May 2025, 08:45 BST", Stamp("2025-05-19T08:45+01:00", None), id="behind a name"),
    pytest.param("4 March 2025 Last updated at 10:15 GMT", Stamp("2025-03-04", "2025-03-04T10:15+00:00"), id="a day, and the clock of a change"),
    pytest.param("Published 6:04 p.m. PT March 4, 2025", Stamp("2025-03-04T18:04", None), id="the clock before the day, a zone that is none"),
    pytest.param("PUBLISHED: 02:31 GMT, 4 March 2025 | UPDATED: 22:19 GMT, 4 March 2025", Stamp("2025-03-04T02:31+00:00", "2025-03-04T22:19+00:00"), id="two clocks"),
    pytest.param("by: Ola Berg Updated: Mar 4, 2025 - 6:33 PM", Stamp("2025-03-04T18:33", None), id="behind a byline"),
    pytest.param("4 March 2025 • 10:02am", Stamp("2025-03-04T10:02", None), id="a point between"),
    pytest.param("Dated 4 March 2025, the letter says that the port would be closed for nine days because of ice and of wind.", None, id="a sentence about a letter"),
    pytest.param("4 March 2025 was a bad day for the canal.", None, id="a sentence"),
    pytest.param("4 March 2025 Budget at a glance", None, id="a headline that starts with a day"),
    pytest.param("The talks of 4 March 2025", None, id="words before a day"),
])  # fmt: skip
def test_stamp(line: str, told: Stamp | None) -> None:
    assert stamp(line) == told


@pytest.mark.parametrize(("text", "language"), [
    pytest.param("The canal reopened on Monday and the port said that all was well.", "en", id="English"),
    pytest.param("नहर सोमवार को फिर खुल गई और बंदरगाह ने कहा कि सब ठीक है।", "hi", id="Hindi"),
    pytest.param("कालवा सोमवारी पुन्हा सुरू झाला आहे आणि बंदराने तसे सांगितले आहे.", "mr", id="Marathi"),
    pytest.param("नहर सोमबार फेरि खुलेको छ र बन्दरगाहले यस्तो जनाएको थियो।", "ne", id="Nepali"),
    pytest.param("Канал снова открыли в понедельник, и порт сообщил, что все хорошо.", "ru", id="Russian"),
    pytest.param("Канал знову відкрили в понеділок, і порт повідомив, що все гаразд.", "uk", id="Ukrainian"),
    pytest.param("Каналът отново беше отворен в понеделник и пристанището съобщи, че всичко е наред.", "bg", id="Bulgarian"),
    pytest.param("Der Kanal wurde am Montag wieder geöffnet, und der Hafen ist zufrieden mit den Schiffen.", "de", id="German"),
    pytest.param("Le canal a été rouvert lundi et les bateaux sont dans le port.", "fr", id="French"),
    pytest.param("কালভার্ট সোমবার আবার খুলেছে।", "bn", id="Bengali"),
    pytest.param("Nifty 22450 Sensex", "und", id="names and figures"), pytest.param("", "und", id="nothing"),
])  # fmt: skip
def test_language(text: str, language: str) -> None:
    assert detect.detect(text) == language
