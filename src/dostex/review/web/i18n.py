"""The two languages of the interface, and values in the words of each."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, Final, Literal, get_args

from dostex import catalogue
from dostex.review.web.strings import STRINGS
from dostex.show import wording

Language = Literal["vi", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
_PLACE: Final[dict[Language, int]] = {"vi": 0, "en": 1}
_PERIODS: Final = frozenset({"period", "date", "value_date"})
_NUMBERS: Final = frozenset({"value", "value_to", "out_of", "per"})
_SHOWN: Final = 400  # characters of a value in a table cell
Say = Callable[..., str]


@cache
def labels() -> dict[str, tuple[str, str]]:
    """The indicators' names in both languages."""
    return {each.code: (each.label_vi, each.label_en) for each in catalogue.installed().indicators}


def say(language: Language) -> Say:
    """A function from the key of a string, and values for its {names}, to its words."""
    place = _PLACE[language]

    def words(key: str, /, **values: Any) -> str:
        text = STRINGS[key][place]
        return text.format_map(values) if values else text

    return words


def named(language: Language) -> Callable[[str, str | None], str]:
    """A function from a sort ("room", "cause" …) and a value of the data to its words; the value itself if it has none."""
    place = _PLACE[language]

    def name(sort: str, value: str | None) -> str:
        if value is None:
            return ""
        if sort == "indicator":
            return labels().get(value, (value, value))[place]
        return STRINGS.get(f"{sort}.{value}", (value, value))[place]

    return name


def side(language: Language) -> Callable[[str], str]:
    """A function from the label of a comparison's side to its words: "run 3"; what is no run stays as it is."""
    words = say(language)

    def name(label: str) -> str:
        sort, _, number = label.partition(" ")
        return words("side.run", n=number) if sort == "run" and number.isdigit() else label

    return name


def shown(language: Language) -> Callable[[str, str, Any], str]:
    """A function from room, field and a plain value to what a reader sees: numbers grouped, periods in words, lists joined."""
    name = named(language)

    def show(room: str, field: str, value: Any) -> str:
        if value is None or value == []:
            return "∅"
        if isinstance(value, bool):
            return name("bool", str(value).lower())
        if isinstance(value, list):
            return _cut("; ".join(show(room, field, each) for each in value))
        if isinstance(value, dict):
            return _cut(str(value.get("text", value.get("name", value))))
        return _cut(_text(language, room, field, str(value)))

    return show


def _text(language: Language, room: str, field: str, value: str) -> str:
    if field in _NUMBERS and room == "observations":
        return number(language, value)
    if field in _PERIODS or (room == "dates" and field == "value"):
        return wording.period(value) if language == "vi" else value
    return named(language)(field, value)


def number(language: Language, value: str) -> str:
    """A decimal number in the digits' grouping of the language: 1.485,5 and 1,485.5; what is no number stays as it is."""
    try:
        written = wording.number(Decimal(value))
    except (InvalidOperation, ValueError):
        return value
    return written if language == "vi" else written.translate(str.maketrans(".,", ",."))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
