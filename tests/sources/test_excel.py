"""Excel tables: rows as articles and as claims, and what must not reach the library."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from checker import sources
from checker.model.article import Article, Unreadable
from checker.model.errors import CheckerError
from tests.conftest import Checker
from tests.sources.conftest import Reader

pytest.importorskip("python_calamine")
STORY = "The canal reopened on Monday after repairs, the port said."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STYLES = f'<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'


def text(words: str, place: str = "") -> str:
    return f"<c{place} t='inlineStr'><is><t>{words}</t></is></c>"


def workbook(*rows: list[str], extra: dict[str, bytes] | None = None, sheet: str = "xl/worksheets/sheet1.xml") -> bytes:
    """An Excel file of one sheet; a cell is markup."""
    told = "".join(f"<row>{''.join(cells)}</row>" for cells in rows)
    parts = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "_rels/.rels": f"<Relationships><Relationship Id='r1' Type='{RELATION}/officeDocument' Target='xl/workbook.xml'/></Relationships>",
        "xl/workbook.xml": f"<workbook xmlns='{MAIN}' xmlns:r='{RELATION}'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships><Relationship Id='r1' Type='{RELATION}/worksheet' Target='{sheet.removeprefix('xl/')}'/>"
        f"<Relationship Id='r2' Type='{RELATION}/styles' Target='styles.xml'/></Relationships>",
        "xl/styles.xml": STYLES,
        sheet: f"<worksheet xmlns='{MAIN}'><sheetData>{told}</sheetData></worksheet>",
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in {**{name: part.encode() for name, part in parts.items()}, **(extra or {})}.items():
            packed.writestr(name, content)
    return out.getvalue()


HEADER = [text("id"), text("headline"), text("text"), text("published")]


def test_rows_are_articles(read: Reader) -> None:
    rows = (
        ["<c><v>7</v></c>", text("Canal reopens"), text(STORY), "<c s='1'><v>45720</v></c>"],
        [text("b"), text(""), text("Another story came in.")],
    )
    found = read({"a.xlsx": workbook(HEADER, *rows)})
    assert [(one.id, one.title, one.text, one.published) for one in found if isinstance(one, Article)] == [
        ("7", "Canal reopens", STORY, "2025-03-04"), ("b", "", "Another story came in.", None)]  # fmt: skip


def test_rows_are_claims(tmp_path: Path, checker: Checker) -> None:
    header = [text(name) for name in ("article", "source", "event", "field", "value")]
    rows = [[text(cell) for cell in ("a1", "Port Daily", "e", "delegate_count")] + ["<c><v>80</v></c>"],
            [text(cell) for cell in ("a2", "Canal Post", "e", "delegate_count")] + ["<c><v>120</v></c>"]]  # fmt: skip
    (tmp_path / "claims.xlsx").write_bytes(workbook(header, *rows))
    done = checker("compare", tmp_path / "claims.xlsx", "--format", "json")
    assert done.json["summary"]["verdicts"]["conflict"] == 1
    (row, *_) = sources.rows([str(tmp_path / "claims.xlsx")])
    assert row == (
        f"{tmp_path}/claims.xlsx:2",
        {"article": "a1", "source": "Port Daily", "event": "e", "field": "delegate_count", "value": "80"},
    )


def test_columns_by_configuration(tmp_path: Path, checker: Checker) -> None:
    (tmp_path / "checker.toml").write_text('[columns]\ntext = "story of the day"\n')
    table = workbook(
        [text("story of the day")], [text("About 80 delegates attended the session of the Harbour Council.")]
    )
    (tmp_path / "a.xlsx").write_bytes(table)
    (tmp_path / "b.json").write_text(
        '{"story of the day": "About 90 delegates attended the session of the Harbour Council."}'
    )
    done = checker("extract", "a.xlsx", "b.json", cwd=tmp_path)
    assert sorted(row["value"]["canonical"] for row in done.lines if row["value"]["type"] == "quantity") == ["80", "90"]
    (tmp_path / "checker.toml").write_text('[columns]\nstory = "text"\nurl = 3\n')
    wrong = checker("extract", "a.xlsx", cwd=tmp_path)
    assert wrong.status == 2
    assert "columns.story: an article has no such field" in wrong.err
    assert "columns.url: must be text" in wrong.err


@pytest.mark.parametrize(("content", "why"), [
    pytest.param(workbook(HEADER)[:300], "broken Excel file", id="half a file"),
    pytest.param(b"PK\x03\x04 no such thing", "broken Excel file", id="another file"),
    pytest.param(workbook([text("text")], [text("x", " r='XFD1048576'")]), "1,048,576 rows and 16,384 columns", id="one cell in the last corner"),
    pytest.param(workbook([text("text")], [text("x", " r='A4000000000'")]), "4,000,000,000 rows", id="a row that no table has"),
    pytest.param(workbook([text("text")], [text("x", f" r{' ' * 40}='XFD1048576'")]), "in no usual way", id="a place behind many blanks"),
    pytest.param(workbook([text("text")], [text("x", f" r='XFD{'0' * 30}1048576'")]), "in no usual way", id="a place with many noughts"),
    pytest.param(workbook([text("text")] * 5_000, *[[]] * 5_000), "5,001 rows and 5,000 columns", id="many empty rows below one wide one"),
    pytest.param(workbook([text("text")], [text("x", " r='XFD1048576'")], sheet="xl/table.xml"), "1,048,576 rows", id="a sheet of another name"),
    pytest.param(workbook([text("text")], extra={"xl/media/a.bin": b"0" * 300_000_000}), "packed size", id="a zip bomb"),
    pytest.param(workbook([text("text"), text("text")]), "no header", id="a column twice"),
    pytest.param(workbook(), "no header", id="no rows"),
    pytest.param(workbook([text("n")], ["<c><v>1</v></c>"]), "no column holds a story", id="no stories"),
])  # fmt: skip
def test_what_is_no_table_of_articles_is_told(one_bad: Callable[[bytes], Unreadable], content: bytes, why: str) -> None:
    bad = one_bad(content)
    assert why in bad.why
    assert bad.remedy


@pytest.fixture
def one_bad(read: Reader) -> Callable[[bytes], Unreadable]:
    def reader(content: bytes) -> Unreadable:
        (bad,) = read({"a.xlsx": content})
        assert isinstance(bad, Unreadable)
        return bad

    return reader


def test_broken_tables_of_claims_are_errors(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04")
    with pytest.raises(CheckerError, match="broken Excel file"):
        list(sources.rows([str(tmp_path / "a.xlsx")]))
