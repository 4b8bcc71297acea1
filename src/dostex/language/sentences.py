"""Sentence boundaries in Vietnamese news (FIELD.md, A9): abbreviations, list numbers, `./.`, full stops glued to a capital."""

import regex as re

Offsets = tuple[int, int]

_ABBREVIATIONS = frozenset(
    (
        "tp",
        "ts",
        "ths",
        "th.s",
        "pgs",
        "gs",
        "bs",
        "ks",
        "cn",
        "ct",
        "tt",
        "ts.bs",
        "pgs.ts",
        "gs.ts",
        "tx",
        "tt.huế",
        "q",
        "p",
        "st",
        "đ.c",
        "đ/c",
        "nxb",
        "tr",
        "stt",
        "mr",
        "mrs",
        "dr",
        "no",
        "vs",
        "tnhh",
    )
)
_DEGREES = frozenset({"gs", "pgs", "ts", "ths", "bs", "ks"})  # the last of a chain: "NGND.GS.TS. Bùi …"
_END = re.compile(
    r"""
      (?P<closing>\s?\./\.)                                   # the administrative full stop
    | (?P<mark>[.!?]+|…\.?|\.\.\.+)(?P<close>["'”’)\]]*)(?=\s+["'“‘(\[\-+•*]*[\p{Lu}0-9]|\s*\Z)
    | (?<=[\p{Ll}%)0-9])(?P<glued>\.|…)(?=\p{Lu}\p{Ll}+\s)   # "lẻ.Kết quả", "tỉnh…Những"
    """,
    re.VERBOSE,
)
_REACH = 60  # characters before a full stop that say whether it ends a sentence
_LAST_WORD = re.compile(r"[\w./]+\Z")
_NUMBER_IN_BRACKETS = re.compile(r"\(\d{1,2}\)\Z")
_LIST_NUMBER = re.compile(r"[-+•(]?\s*(?:\d{1,2}|[IVX]{1,4}|[a-zđ])[.)]?\Z")
_INITIAL = re.compile(r"(?:\w\.){0,6}\p{Lu}\Z")


def split(text: str) -> list[Offsets]:
    """Half-open ranges of the sentences of `text` in order, without surrounding white space; a line break always ends one."""
    sentences: list[Offsets] = []
    line_start = 0
    for line in text.split("\n"):
        sentences.extend(_split_line(text, line_start, line_start + len(line)))
        line_start += len(line) + 1
    return sentences


def _split_line(text: str, start: int, end: int) -> list[Offsets]:
    found: list[Offsets] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if match["mark"] and _no_boundary(text[max(begin, match.start("mark") - _REACH) : match.start("mark")], match["mark"]):
            continue
        found.append((begin, match.end()))
        begin = match.end()
    found.append((begin, end))
    return [trimmed for pair in found if (trimmed := _trim(text, *pair))]


def _no_boundary(before: str, mark: str) -> bool:
    if mark != ".":
        return False
    if _NUMBER_IN_BRACKETS.search(before):
        return True
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    joined = before[: word.start()].endswith(("&", "-"))
    return (
        (word[0].lower() in _ABBREVIATIONS and not joined)
        or word[0].lower().rpartition(".")[2] in _DEGREES
        or bool(_INITIAL.fullmatch(word[0]))
        or bool(_LIST_NUMBER.fullmatch(before.strip()))
    )


def _trim(text: str, start: int, end: int) -> Offsets | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
