"""What stands round an article names its place by chance too seldom to be passed over, and never settles it."""

import pytest

from checker.extraction.filed import Filed
from checker.model.article import Article


@pytest.mark.parametrize(
    ("name", "address", "expected"),
    [
        pytest.param("Leeds", "/news/two-hurt-in-leeds-fire-12345", True, id="a word of the headline in the address"),
        pytest.param("Palo Alto", "/palo_alto/fire.html", True, id="two words, however joined"),
        pytest.param("Leeds", "/news/misleeds-voters", False, id="no word of its own"),
        pytest.param("Ada", "/in-ada-county", False, id="too short to tell"),
        pytest.param("Казань", "/казань-пожар", True, id="any script"),
        pytest.param("Leeds", "", False, id="no address"),
    ],
)
def test_the_address_is_the_headline_once_more(name: str, address: str, expected: bool):
    assert Filed(address=address).in_address(name) is expected


@pytest.mark.parametrize(
    ("name", "source", "outlet", "expected"),
    [
        pytest.param("Leeds", "leedspost.example", "", True, id="in the name of the site"),
        pytest.param("Palo Alto", "paloaltotimes.example", "", True, id="written as one word"),
        pytest.param("Tampa", "", " - KQRS News 7 Tampa", True, id="behind the headline"),
        pytest.param("Tampa", "leedspost.example", " - The Post", False, id="in neither"),
        pytest.param("Pau", "paulspost.example", "", False, id="too short to tell"),
    ],
)
def test_an_outlet_is_named_after_its_town(name: str, source: str, outlet: str, expected: bool):
    assert Filed(source=source, outlet=outlet).in_outlet(name) is expected


def test_what_stands_round_an_article_is_read_from_it():
    article = Article("a", "a.txt", "", title="Fire in Leeds - KQRS", url="https://x.example/fire-in-leeds?from=hull")
    assert Filed.of(article, 13) == Filed(None, "/fire-in-leeds", "", " - KQRS")
    assert Filed.of(Article("a", "a.txt", "", url="http://[half"), 0).address == ""
