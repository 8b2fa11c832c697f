"""PDF files with a text layer, through pypdfium2 (the extra `pdf`). The lines of all pages count on, as if on one roll."""

from collections.abc import Iterator

from checker.model.article import Unreadable
from checker.sources.decode import tidy
from checker.sources.flat import lines_of
from checker.sources.records import Input, Notice, Page, ReadOptions

_PAGES = 400  # of one article
EXTRA = Unreadable("", "PDF files need an extra library", "pip install 'checker[pdf]', or save the text")


def read(source: Input, data: bytes, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The document as one page of flat text."""
    try:
        import pypdfium2
    except ImportError:
        yield Unreadable(source.path, EXTRA.why, EXTRA.remedy)
        return
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        yield Unreadable(source.path, f"a broken or locked PDF: {error}", "save its text")
        return
    try:
        if len(document) > _PAGES:
            yield Unreadable(source.path, f"more pages than an article may have ({len(document)})", "split it")
            return
        text = tidy("\n\n".join(_text(document[number]) for number in range(len(document))))
    except pypdfium2.PdfiumError as error:
        yield Unreadable(source.path, f"a broken PDF: {error}", "save its text")
        return
    finally:
        document.close()
    if not text.strip():
        yield Unreadable(
            source.path,
            "a PDF without a text layer",
            "it holds pictures of words: recognise them first (OCR), or type the text",
        )
        return
    yield Page(path=source.path, name=source.name, lines=tuple(lines_of(text)), flat=True)


def _text(page: object) -> str:
    text = page.get_textpage()  # type: ignore[attr-defined]
    try:
        return (
            str(text.get_text_range()).replace("\r\n", "\n").replace("\ufffe", "")
        )  # the sign for a hyphen at a line's end
    finally:
        text.close()
