"""An explanation as text for the terminal. Pure: from data to what rich prints."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule as Line
from rich.table import Table
from rich.text import Text

from dostex.explain.models import Explanation, Number, Reason, Value, Words
from dostex.show.layout import printable

_MARKS = {"lead": "underline", "tail": "italic"}
_AROUND = 70  # characters of a sentence kept on either side of a quote
_DEFAULTS = frozenset(("status.actual", "scope.host", "year.explicit", "use.in"))  # said only where one value is explained


def render(explanation: Explanation, text: str) -> Iterator[RenderableType]:
    """Every value with its reasons, then the numbers that no value has, the files of the rules, the sum of it all."""
    yield Text(printable(explanation.headline), "bold")
    for value in explanation.values:
        yield from _value(value, text, full=False)
    yield from _numbers(explanation.numbers, text)
    yield from _files(explanation.values)
    yield Line(style="dim")
    yield Text(summary(explanation.counts))


def render_one(value: Value, text: str) -> Iterator[RenderableType]:
    """One value in full: its sentence, the windows its words were looked for in, every reason with its files."""
    yield from _value(value, text, full=True)
    if value.windows:
        yield Padding(Text("windows: where its words were looked for", "bold"), (1, 0, 0, 4), expand=False)
        yield Padding(
            _grid((name, f"“{printable(words.text)}”") for name, words in value.windows.items()), (0, 0, 0, 4), expand=False
        )


def summary(counts: dict[str, int]) -> str:
    """The account of all numbers in one line."""
    said = {
        "observation": "in observations",
        "date": "in dates",
        "reference": "in references",
        "refused": "refused",
        "unclaimed": "unclaimed",
    }
    return f"{sum(counts.values())} numbers: " + ", ".join(f"{counts[fate]} {words}" for fate, words in said.items())


def _value(value: Value, text: str, *, full: bool) -> Iterator[RenderableType]:
    head = Text(f"\n{value.label:<4}", "bold cyan")
    head.append(printable(value.value), "bold")
    head.append(f"  {value.rule}", "dim")
    yield head
    sentence = Text(printable(value.sentence.text)) if full else snippet(text, value.quote, value.sentence)
    if full:
        at = value.quote.start - value.sentence.start
        for name, style in _MARKS.items():
            if words := value.windows.get(name):
                sentence.stylize(style, words.start - value.sentence.start, words.end - value.sentence.start)
        sentence.stylize("reverse", at, at + len(value.quote.text))
    yield Padding(sentence, (0, 0, 0, 4), expand=False)
    reasons = [reason for reason in value.reasons if full or reason.rule.name not in _DEFAULTS]
    yield Padding(_grid((_facet(reason), _reason(reason, full=full)) for reason in reasons), (0, 0, 0, 4), expand=False)


def _facet(reason: Reason) -> str:
    return f"({reason.facet})" if reason.overruled else reason.facet


def _reason(reason: Reason, *, full: bool) -> Text:
    said = Text(printable(reason.value or ("" if reason.overruled or reason.facet == "merged" else "none")), "green")
    said.append(f"{' ← ' if said else ''}{reason.rule.says}", "default")
    if reason.words and reason.words.text:
        said.append(f": “{printable(reason.words.text)}”")
    if reason.source and reason.source != reason.value:
        said.append(f" [{reason.source}]", "cyan")
    if reason.overruled:
        said.append(" (overruled)", "dim")
    if full:
        said.append(f"\n{reason.rule.name}: {reason.rule.file}, words in {reason.rule.table}", "dim")
    return said


def snippet(text: str, quote: Words, sentence: Words | None = None) -> Text:
    """The quote in brackets with the words around it, within its sentence or line."""
    line = (text.rfind("\n", 0, quote.start) + 1, text.find("\n", quote.end))
    left, right = (sentence.start, sentence.end) if sentence else (line[0], line[1] if line[1] >= 0 else len(text))
    start, end = max(left, quote.start - _AROUND), min(max(right, quote.end), quote.end + _AROUND)
    before, after = text[start : quote.start], text[quote.end : end]
    if start > left:
        before = f"…{before[before.find(' ') + 1 :]}"
    if end < right:
        after = f"{after[: after.rfind(' ')]}…"
    return Text.assemble(printable(before), ("[" + printable(quote.text) + "]", "bold"), printable(after))


def _grid(rows: Iterable[tuple[str, str | Text]]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True, min_width=10)
    grid.add_column(overflow="fold")
    for name, said in rows:
        grid.add_row(name, said)
    return grid


def _numbers(numbers: Iterable[Number], text: str) -> Iterator[RenderableType]:
    left = [number for number in numbers if number.rule is not None]
    if left:
        yield Text("\nNumbers that no value has", "bold")
        for number in left:
            assert number.rule is not None
            reason = Text(f"{number.rule.name.removeprefix('refused.')}: {number.rule.says}", "yellow")
            yield Padding(reason, (0, 0, 0, 4), expand=False)
            yield Padding(snippet(text, number.words), (0, 0, 0, 8), expand=False)


def _files(values: Iterable[Value]) -> Iterator[RenderableType]:
    files: dict[tuple[str, str], set[str]] = {}
    for value in values:
        for reason in value.reasons:
            files.setdefault((reason.rule.file, reason.rule.table), set()).add(reason.rule.name)
    if not files:
        return
    yield Text("\nWhere these rules live: logic, vocabulary", "bold")
    for (file, table), rules in sorted(files.items()):
        yield Padding(Text(f"{file}\n{table}"), (0, 0, 0, 4), expand=False)
        yield Padding(Text(", ".join(sorted(rules)), "dim"), (0, 0, 0, 8), expand=False)
