"""Where gold quotes stand in the text, and the keys under which two spellings are one."""

from dostex.language.folding import key

_AREA_PREFIXES = ("tỉnh ", "thành phố ", "tp ")


def occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Every `[start, end)` at which `quote` stands in `text`."""
    found: list[tuple[int, int]] = []
    start = text.find(quote)
    while start >= 0:
        found.append((start, start + len(quote)))
        start = text.find(quote, start + 1)
    return found


def place(text: str, quote: str) -> int | None:
    """Where `quote` first stands in `text`, or None."""
    start = text.find(quote)
    return None if start < 0 else start


def area_key(name: str) -> str:
    """The key of a province's name: without "tỉnh", "thành phố", "TP."."""
    folded = key(name.replace(".", " "))
    for prefix in _AREA_PREFIXES:
        folded = folded.removeprefix(key(prefix) + " ")
    return folded


def number_key(number: str | None) -> str | None:
    """The key of a document's number: folded, without spaces."""
    return None if number is None else key(number).replace(" ", "")
