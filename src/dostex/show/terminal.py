"""A record in the terminal: the article with its facts marked and numbered, then the facts in tables.

`render` gives Rich renderables and prints nothing. Text of the article never becomes markup: only `Text` objects are built.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text

from dostex.records import Record
from dostex.show import breakdown, marks, phrases, terms, wording
from dostex.show.facts import KINDS, LETTERS, Fact, Kind
from dostex.show.layout import Layout, Paragraph, arrange, printable
from dostex.show.phrases import Labels

STYLES: Final[dict[Kind, str]] = {
    "observation": "bold blue",
    "official": "bold magenta",
    "date": "green underline",
    "document": "yellow underline",
    "event": "cyan",
    "finding": "bold red reverse",
}
_RAISED: Final = str.maketrans("SCTVK0123456789", "ˢᶜᵗᵛᵏ⁰¹²³⁴⁵⁶⁷⁸⁹")
_WIDE: Final = 96


def render(record: Record, labels: Labels, *, width: int = 80, brackets: bool = False) -> Group:
    """All of `record` for a terminal of `width` columns. `brackets` puts every marked place in square brackets too, for
    output that keeps no styles; `labels` gives indicator codes their names."""
    layout = arrange(record)
    tables = (_observations(record, labels, width), _officials(record), _dates(record), _documents(record), _events(record))
    parts: list[RenderableType] = [*_head(record, layout, brackets), *_body(layout, brackets)]
    for table in filter(None, tables):
        parts += [Text(), table]
    if record.findings:
        parts += [Text(), _findings(record)]
    return Group(*parts)


def marked(paragraph: Paragraph, brackets: bool) -> Text:
    """The text of `paragraph` with its places styled by kind, each followed by its fact's small number."""
    text, styles = Text(overflow="fold"), [Style()]
    for token in marks.tokens(paragraph):
        match token:
            case marks.Open(place, _):
                styles.append(styles[-1] + Style.parse(STYLES[place.fact.kind]))
                text.append("[" if brackets else "", styles[-1])
            case marks.Words(words):
                text.append(words, styles[-1])
            case marks.Reference(place):
                text.append("" if brackets else place.fact.label.translate(_RAISED), Style.parse(STYLES[place.fact.kind]))
                text.append(f" {place.fact.label}" if brackets else "")
            case marks.Close():
                text.append("]" if brackets else "", styles.pop())
    return text


def _head(record: Record, layout: Layout, brackets: bool) -> Iterator[RenderableType]:
    article = record.article
    headlines = [paragraph for paragraph in layout.paragraphs if paragraph.kind == "headline"]
    for paragraph in headlines:
        headline = marked(paragraph, brackets)
        headline.stylize_before("bold")
        yield headline
    if not headlines:
        yield _text(article.headline, "bold")
    area = article.ref_area.name if article.ref_area else ""
    known = [area, phrases.published(article), ", ".join(article.authors)]
    yield _text(" · ".join(value for value in known if value), "dim")
    if article.url:
        yield _text(article.url, "dim")
    yield _legend(layout)
    yield Rule(style="dim")


def _legend(layout: Layout) -> Text:
    legend = Text()
    for kind in KINDS:
        count = sum(fact.kind == kind for fact in layout.facts)
        legend.append(LETTERS[kind], STYLES[kind])
        legend.append(f" {terms.KINDS[kind]} {count}".replace(" ", wording.NBSP), "" if count else "dim")
        legend.append("   ")
    legend.rstrip()
    return legend


def _body(layout: Layout, brackets: bool) -> Iterator[RenderableType]:
    for paragraph in layout.paragraphs:
        if paragraph.kind == "headline":
            continue
        text = marked(paragraph, brackets)
        match paragraph.kind:
            case "caption":
                text.stylize_before("italic")
                yield Padding(Group(_text(terms.SEGMENTS["caption"], "dim"), text), (1, 2, 0, 4))
            case "byline":
                text.justify = "right"
                yield Padding(text, (1, 0, 0, 0))
            case _:
                yield Padding(text, (1, 0, 0, 0))


def _table(kind: Kind, *columns: str) -> Table:
    title = Text(terms.KINDS[kind], STYLES[kind].replace("underline", "").replace("reverse", ""))
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", expand=True, pad_edge=False)
    table.add_column("", no_wrap=True)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _observations(record: Record, labels: Labels, width: int) -> Table | None:
    if not record.observations:
        return None
    wide = width >= _WIDE
    columns = ("Giá trị", "Chỉ tiêu", "Kỳ", "Loại") if wide else ("Giá trị", "Chỉ tiêu")
    table = _table("observation", *columns)
    for row in breakdown.rows(record):
        observation = record.observations[row.index]
        indent = "  " * (row.depth - 1) + ("└ " if row.last else "├ ") if row.depth else ""
        figure = wording.figure(observation, record.article.text)
        value = Text.assemble((indent, "dim"), f"{figure.before} " if figure.before else "", (figure.number, "bold"))
        value.append(f" {printable(figure.unit)}")
        meaning = _text(phrases.meaning(observation, labels))
        aside = [
            phrases.period(observation),
            phrases.status(observation),
            *phrases.remarks(observation, record.article, labels),
        ]
        if wide:
            table.add_row(_number("observation", row.index), value, meaning, _text(aside[0]), _joined(aside[1:]))
        else:
            below = _joined(aside, "dim")
            table.add_row(_number("observation", row.index), value, Text("\n").join([meaning, below]) if below else meaning)
        for found in row.checks:
            table.add_row("", *_check(found, record, row, len(columns)))
    return table


def _check(found: breakdown.Check, record: Record, row: breakdown.Row, columns: int) -> list[Text]:
    sign, style = {"sums": ("✓", "green"), "differs": ("⚠", "bold red"), "open": ("…", "dim")}[found.state]
    indent = "  " * row.depth
    said = _text(f"{indent}{sign} {phrases.check(found, record.observations[row.index], record)}", style)
    return [said, *(Text() for _ in range(columns - 1))]


def _officials(record: Record) -> Table | None:
    if not record.officials:
        return None
    table = _table("official", "Họ tên", "Chức vụ", "Vai trò")
    for index, official in enumerate(record.officials):
        name = _text(" ".join([*official.honorifics, official.name]))
        posts = Text("\n").join(_text(phrases.post(post)) for post in official.posts)
        table.add_row(_number("official", index), name, posts, _text(phrases.roles(official)))
    return table


def _dates(record: Record) -> Table | None:
    if not record.dates:
        return None
    table = _table("date", "Ngày, kỳ", "Trong bài", "Ghi chú")
    for first, *others in phrases.same_dates(record):
        date = record.dates[first]
        again = Text(" ").join(_number("date", index) for index in others)
        note = _joined([phrases.year_note(date), f"{len(others) + 1} lần:" if others else ""])
        values = (_text(wording.period(date.value)), _text(phrases.quoted(date)), Text(" ").join([note, again]))
        table.add_row(_number("date", first), *values)
    return table


def _documents(record: Record) -> Table | None:
    rows = ((phrases.document(item), ", ".join(phrases.document_notes(item))) for item in record.documents)
    return _plain("document", ("Loại, số", "Ngày, nơi ban hành"), rows)


def _events(record: Record) -> Table | None:
    rows = ((phrases.event(item), "; ".join(phrases.event_notes(item))) for item in record.events)
    return _plain("event", ("Tên", "Chi tiết"), rows)


def _plain(kind: Kind, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table | None:
    table = _table(kind, *columns)
    for index, row in enumerate(rows):
        table.add_row(_number(kind, index), *(_text(value) for value in row))
    return table if table.row_count else None


def _findings(record: Record) -> Panel:
    lines: list[Text] = []
    for index, finding in enumerate(record.findings):
        line = Text.assemble((f"!{index + 1} ", "bold red"), (terms.FINDINGS[finding.code], "bold"))
        line.append(f": {printable(finding.message)}")
        for span in finding.spans:
            line.append(f"\n   “{printable(wording.shortened(span))}”", "dim")
        lines.append(line)
    return Panel(Group(*lines), title="Cảnh báo", title_align="left", border_style="red")


def _number(kind: Kind, index: int) -> Text:
    return Text(Fact(kind, index + 1, ()).label, STYLES[kind])


def _joined(values: Iterable[str], style: str = "") -> Text:
    return _text(" · ".join(value for value in values if value), style)


def _text(value: str, style: str = "") -> Text:
    return Text(printable(value), style, overflow="fold")
