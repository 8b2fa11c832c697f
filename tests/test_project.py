"""What the project says of itself is true: fields are data, documents name what exists, nothing reaches outside."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker import comparison, rulebook
from checker.cli.main import COMMANDS
from tests.conftest import ROOT, Checker

PYTHON = sorted((ROOT / "checker").rglob("*.py"))
# Words that are a field's name and, on their own, a kind of place or body in every language: the kind is meant there.
KINDS = {"city", "county", "venue", "country", "office"}


def strings(path: Path) -> set[str]:
    """String constants of a module that are not docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    }


def test_no_field_is_known_to_python() -> None:
    fields = set(rulebook.load((), comparison.KINDS).fields) - KINDS
    assert len(fields) > 10
    named = {path.name: strings(path) & fields for path in PYTHON}
    # A value type may share its name with a field of that type ("person").
    types = set(rulebook.checking.TYPES)
    assert {name: found - types for name, found in named.items() if found - types} == {}


def test_every_rule_says_why_and_has_cases() -> None:
    book = rulebook.load((), comparison.KINDS)
    cases = rulebook.cases(())
    assert [rule.id for rule in book.rules if not rule.why.strip()] == []
    assert [field.name for field in book.fields.values() if not field.why.strip()] == []
    tried = {case.rule for case in cases if case.rule}
    same_value = {rule.id for rule in book.rules if rule.kind == "same_value"}
    assert same_value - tried == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_stands_in_the_readme(checker: Checker, command: str) -> None:
    told = checker(command, "--help")
    assert told.status == 0
    assert len(told.out.splitlines()) > 3
    assert f"checker {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_documents_link_to_files_that_exist() -> None:
    documents = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
    broken = [
        (document.name, target)
        for document in documents
        for target in re.findall(r"\]\(([^)#:,\s]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8"))
        if not (document.parent / target).exists()
    ]
    assert broken == []


def test_every_layer_is_in_the_import_contract() -> None:
    done = subprocess.run([Path(sys.executable).parent / "lint-imports"], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()[-2000:]


def test_the_readme_shows_what_the_command_prints() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "update_readme.py", "--check"], cwd=ROOT, check=False)
    assert done.returncode == 0, "run `make reports` and read the difference"
