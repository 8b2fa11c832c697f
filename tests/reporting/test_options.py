"""What a user may choose."""

from checker import __version__
from checker.reporting import RenderOptions
from checker.rulebook.records import Field


def test_a_field_without_a_label_is_called_by_its_name() -> None:
    fields = {
        "killed": Field("killed", "quantity"),
        "aboard": Field("aboard", "quantity", labels={"en": "people aboard"}),
    }
    options = RenderOptions(language="hi", fields=fields)
    assert [options.label(name) for name in ("killed", "aboard", "co_chair")] == ["killed", "people aboard", "co chair"]


def test_what_is_chosen_without_a_word() -> None:
    options = RenderOptions()
    assert (options.color, options.width, options.language, options.version) == (False, 80, "en", __version__)
