#!/usr/bin/env python3
"""How well and how fast pages are read: our test pages, as HTML and as flat text, beside other extractors that are installed.

Usage: reading.py [--rounds N] [--worst]      N: how often each page is read for the timing (default 5)
"""

import argparse
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.model.article import Article
from checker.sources.reading import articles_of
from checker.sources.records import Input, ReadOptions
from tests.pages.rendering import Page, f1, pages

Extract = Callable[[str], str]


def ours(suffix: str) -> Extract:
    def extract(content: str) -> str:
        found = articles_of(Input(f"page{suffix}", data=content.encode(), name="page"), ReadOptions())
        return "\n".join(each.text for each in found if isinstance(each, Article))

    return extract


def trafilatura_(content: str) -> str:
    import trafilatura

    return trafilatura.extract(content, include_comments=False) or ""


def readability_(content: str) -> str:
    from lxml.html import fromstring
    from readability import Document  # type: ignore[import-not-found]

    return str(fromstring(Document(content).summary()).xpath("string()"))


def resiliparse_(content: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text  # type: ignore[import-not-found]

    return str(extract_plain_text(content, main_content=True))


OWN, OTHER = "checker", "trafilatura"  # whose speeds are held against each other
PEERS: dict[str, Extract] = {"trafilatura": trafilatura_, "readability": readability_, "resiliparse": resiliparse_}


def weighed_down(html: str) -> str:
    """A page as heavy as real ones are: styles, scripts, a large menu above and a link list below."""
    styles = "<style>" + "".join(f".c{n} {{ margin: {n}px; color: #{n:06x} }}\n" for n in range(400)) + "</style>"
    script = "<script>window.state = " + "{}" * 5 + ";" + "var a = 'x';" * 1500 + "</script>"
    menu = (
        "<nav><ul>"
        + "".join(
            f'<li class="item i{n}"><a href="/s/{n}" data-n="{n}"><span>Section {n}</span></a></li>' for n in range(150)
        )
        + "</ul></nav>"
    )
    links = (
        "<footer><ul>"
        + "".join(f'<li><a href="/f/{n}">Footer link number {n}</a></li>' for n in range(150))
        + "</ul></footer>"
    )
    start = html.lower().index("<body")
    start = html.index(">", start) + 1
    end = html.lower().rindex("</body>")
    return html[:start] + styles + script + menu + html[start:end] + links + html[end:]


def compared(tools: dict[str, Extract], contents: list[tuple[Page, str]], rounds: int, worst: bool) -> None:
    """Print a row for each tool: mean agreement, worst page, pages a second.

    Every tool reads the pages in every round, and its fastest round counts, so that what else the machine does falls on all.
    """
    scores = {
        name: [(f1(extract(content), page), page.name) for page, content in contents] for name, extract in tools.items()
    }
    seconds = dict.fromkeys(tools, float("inf"))
    for _ in range(rounds):
        for name, extract in tools.items():
            started = time.process_time()
            for _, content in contents:
                extract(content)
            seconds[name] = min(seconds[name], time.process_time() - started)
    for name, told in scores.items():
        low, page = min(told)
        rate = len(contents) / max(seconds[name], 1e-9)
        print(f"{name:22} F1 {mean(score for score, _ in told):.3f}   lowest {low:.3f} ({page})   {rate:7.0f} pages/s")
        if worst:
            print(*(f"    {score:.3f} {place}" for score, place in sorted(told)[:8]), sep="\n")
    if OTHER in tools:
        print(f"    checker reads them {seconds[OTHER] / seconds[OWN]:.1f} times as fast as {OTHER}")


def told_of(page: Page) -> list[bool]:
    """Whether title, language, time with zone and outlet come out right, each where the page states it."""
    found = articles_of(Input("page.html", data=page.html.encode(), name="page"), ReadOptions())
    article = next(one for one in found if isinstance(one, Article))
    right = [article.title == page.title, article.language == page.language]
    if page.published:
        right.append(article.published == page.published.replace("Z", "+00:00"))
    if "og:site_name" in page.html or "ld+json" in page.html:
        right.append(article.source == page.outlet)
    return right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--worst", action="store_true")
    options = parser.parse_args()
    print(f"{len(pages())} pages in {len({page.name.split('-')[0] for page in pages()})} layouts")
    told = [right for page in pages() for right in told_of(page)]
    print(f"title, language, time with zone and outlet: {sum(told)} of {len(told)} right, {mean(told):.3f}")
    peers = {name: extract for name, extract in PEERS.items() if find_spec(name)}
    tools = {OWN: ours(".html"), **peers}
    print(*(f"{name:22} not installed" for name in PEERS if name not in peers), sep="\n", end="")
    print("the plain pages")
    compared(tools, [(page, page.html) for page in pages()], options.rounds, options.worst)
    heavy = [(page, weighed_down(page.html)) for page in pages()]
    size = sum(len(content) for _, content in heavy) // len(heavy) // 1000
    print(f"the same pages with the menus and scripts of real ones, {size} kB each")
    compared(tools, heavy, options.rounds, options.worst)
    print("the same pages as flat text")
    compared(
        {"checker, flat text": ours(".txt")}, [(page, page.flat) for page in pages()], options.rounds, options.worst
    )


if __name__ == "__main__":
    main()
