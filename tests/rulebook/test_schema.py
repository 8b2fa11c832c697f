"""The schema says what the checks hold."""

import json

import jsonschema
import pytest

from checker import rulebook
from checker.languages import yaml12
from checker.rulebook import checking, locate
from checker.rulebook.schema import CASE, FIELD, RULE


@pytest.mark.parametrize(
    ("told", "checked"),
    [
        pytest.param(FIELD, checking.FIELD, id="fields"),
        pytest.param(RULE, checking.RULE, id="rules"),
        pytest.param(CASE, checking.CASE, id="cases"),
    ],
)
def test_the_schema_has_every_key_that_the_checks_know(told, checked):
    assert set(told) == set(checked)


@pytest.mark.parametrize("file", locate.pack_files([]), ids=lambda file: file.stem)
def test_the_shipped_packs_follow_the_schema(file):
    pack = next(iter(yaml_documents(file.read_bytes())))
    jsonschema.validate(pack, rulebook.schema())


def test_a_wrong_pack_does_not():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"pack": 1, "name": "a", "fields": {"b": {"type": "number"}}}, rulebook.schema())


def test_the_schema_is_json():
    assert json.loads(json.dumps(rulebook.schema())) == rulebook.schema()


def yaml_documents(raw: bytes):
    loader = yaml12.Loader(raw)
    while loader.check_data():
        yield loader.get_data()
