"""The interface says everything in both languages, and says nothing that no page asks for."""

import re
from importlib import resources
from string import Formatter

import pytest

from dostex.review.web import i18n
from dostex.review.web.strings import STRINGS

_PACKAGE = resources.files("dostex.review.web")
_ASKED = re.compile(r"""\bt\(\s*["']([^"']+)["']\s*[,)]""")


@pytest.mark.parametrize("key", STRINGS)
def test_both_languages_say_the_same_things(key: str):
    vietnamese, english = STRINGS[key]
    assert vietnamese.strip() and english.strip()
    assert _places(vietnamese) == _places(english)


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_string_that_a_template_asks_for_exists():
    templates = list((_PACKAGE / "templates").iterdir())
    asked = {key for path in templates for key in _ASKED.findall(path.read_text(encoding="utf-8"))}
    assert len(asked) > 40
    assert asked <= STRINGS.keys()


@pytest.mark.parametrize(
    ("language", "room", "field", "value", "shown"),
    [
        ("vi", "observations", "value", "1485000.5", "1.485.000,5"),
        ("en", "observations", "value", "1485000.5", "1,485,000.5"),
        ("vi", "observations", "period", "2022-33", "quý I/2022"),
        ("vi", "dates", "value", "2023-12-18", "18/12/2023"),
        ("vi", "observations", "each", True, "có"),
        ("en", "officials", "honorifics", ["ông", "TS."], "ông; TS."),
        ("vi", "observations", "value", "nonsense", "nonsense"),
        ("vi", "documents", "number", None, "∅"),
        ("en", "documents", "issuer", "x" * 500, "x" * 400 + "…"),
    ],
)
def test_values_in_the_words_of_a_language(language: i18n.Language, room: str, field: str, value: object, shown: str):
    assert i18n.shown(language)(room, field, value) == shown
