"""A report for a terminal: summary, groups, then every change with its sentence; quotes are coloured, or bracketed if piped."""

from collections.abc import Iterable, Iterator
from typing import Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from dostex.review.grouping import Group
from dostex.review.judging import Score
from dostex.review.models import OPERATIONS, ROOMS, ArticleDiff, Change, FieldChange
from dostex.review.render.wording import Line, described, lines, shortened, sort_of, value
from dostex.review.report import Report

SIGNS: Final = {"added": "+", "removed": "-", "changed": "~", "moved": ">"}
STYLES: Final = {"added": "green", "removed": "red", "changed": "yellow", "moved": "cyan"}
_GROUPS: Final = 30
_FIELDS: Final = 15
_WORDS: Final = 800


def render(report: Report, *, brackets: bool, limit: int | None = None) -> Iterator[RenderableType]:
    """What a console prints, piece by piece; `brackets` mark quotes where colours cannot; at most `limit` changes."""
    yield _summary(report) if report.tally.changes else Text(f"{report.before} → {report.after}: {caption(report)}")
    if fields := fields_words(report):
        yield Text(f"Fields: {fields}")
    if report.scores:
        yield from _scores(report)
    if groups := report.tally.groups():
        yield from _groups(groups)
    shown = 0
    for found in report.articles():
        if limit is not None and shown >= limit:
            break
        changes = found.changes if limit is None else found.changes[: limit - shown]
        shown += len(changes)
        yield _heading(found)
        for change in changes:
            yield _change(change, brackets=brackets)
    if shown < report.tally.changes:
        yield Text(f"… and {report.tally.changes - shown:,} more changes (--limit {limit})", style="dim")


def _summary(report: Report) -> Table:
    tally = report.tally
    table = Table(title=f"{report.before} → {report.after}", title_justify="left", header_style="bold")
    table.add_column("facts")
    for operation in OPERATIONS:
        table.add_column(operation, justify="right", style=STYLES[operation])
    for room in ROOMS:
        counts = [tally.operations[room, operation] for operation in OPERATIONS]
        if any(counts):
            table.add_row(room, *(f"{count:,}" if count else "" for count in counts))
    table.caption, table.caption_justify = caption(report), "left"
    return table


def caption(report: Report) -> str:
    """Changes, articles and causes in one sentence."""
    tally = report.tally
    said = [f"{_many(tally.changes, 'change')} in {_many(tally.articles, 'article')}" if tally.changes else "no fact changed"]
    for count, what in ((tally.articles_added, "added"), (tally.articles_removed, "removed")):
        said += [f"{_many(count, 'article')} {what}"] if count else []
    said += [f"text changed in {tally.texts_changed:,}"] if tally.texts_changed else []
    said += [f"cause {cause} {count:,}" for cause, count in sorted(tally.causes.items(), key=lambda each: -each[1])]
    said += [f"{name} {tally.verdicts[name]:,}" for name in ("right", "wrong") if tally.verdicts[name]]
    return "; ".join(said)


def fields_words(report: Report) -> str:
    """The fields that changed most, with how often."""
    counted = sorted(report.tally.fields.items(), key=lambda each: (-each[1], each[0]))
    more = f", … and {len(counted) - _FIELDS} more" if len(counted) > _FIELDS else ""
    return ", ".join(f"{room}.{field} {count:,}" for (room, field), count in counted[:_FIELDS]) + more


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def against_gold(report: Report) -> str:
    """What the scores are measured on."""
    return f"Against gold ({_many(report.judged, 'article')})"


def _scores(report: Report) -> Iterator[RenderableType]:
    changed = [score for score in report.scores if score.before != score.after]
    if not changed:
        yield Text(f"{against_gold(report)}: no facet changed", style="bold")
        return
    table = Table(title=against_gold(report), title_justify="left", header_style="bold")
    table.add_column("facet")
    for column in ("P", "ΔP", "R", "ΔR", "F1", "ΔF1"):
        table.add_column(column, justify="right")
    for score in changed:
        cells = []
        for after, delta in ratios(score):
            style = "green" if delta.startswith("+") else "red" if delta.startswith("−") else "dim"
            cells += [Text(after), Text(delta, style=style)]
        table.add_row(score.facet, *cells)
    yield table


def ratios(score: Score) -> Iterator[tuple[str, str]]:
    """Precision, recall and F1 after, each with its difference: ("0.951", "+0.012")."""
    for name in ("precision", "recall", "f1"):
        was, now = getattr(score.before, name), getattr(score.after, name)
        delta = None if was is None or now is None else now - was
        yield _ratio(now), "–" if delta is None else _delta(delta)


def _delta(delta: float) -> str:
    written = f"{abs(delta):.4f}"
    return "0" if not delta else "≈0" if float(written) == 0 else f"{'+' if delta > 0 else '−'}{written}"


def _ratio(ratio: float | None) -> str:
    return "–" if ratio is None else f"{ratio:.4f}"


def _groups(groups: list[Group]) -> Iterator[Text]:
    yield Text("Identical changes", style="italic")
    for group in groups[:_GROUPS]:
        count = f"{group.changes:>6,} in {_many(group.articles, 'article')}  "
        yield Text(count).append_text(_what(group)).append(f"  [{group.rule}]" if group.rule else "", style="dim")
    if len(groups) > _GROUPS:
        yield Text(f"… and {len(groups) - _GROUPS:,} more groups", style="dim")


def _what(group: Group) -> Text:
    text = Text(f"{SIGNS[group.operation]} {group.room} ", style=STYLES[group.operation])
    return text.append(group_words(group), style="default")


def group_words(group: Group) -> str:
    """What changed in every change of `group`."""
    if group.fields:
        return _fields(group.fields)
    return f"{group.operation} {sort_of(group)}".strip()


def _heading(found: ArticleDiff) -> Text:
    text = Text(f"\n{shortened(found.headline)}", style="bold")
    said = [found.article_id, *([found.area] if found.area else [])]
    said += ["added"] if found.before_version is None else ["removed"] if found.after_version is None else []
    said += ["text changed"] if found.text_changed else []
    return text.append(f"  {', '.join(map(shortened, said))}", style="not bold dim")


def _change(change: Change, *, brackets: bool) -> Text:
    text = Text("  ")
    text.append(f"{SIGNS[change.operation]} {change.room} ", style=f"bold {STYLES[change.operation]}")
    text.append(change_words(change))
    text.append(f"  [{change.cause}{f', {change.rule}' if change.rule else ''}]", style="dim")
    if change.verdict:
        text.append(f" {change.verdict}", style="bold green" if change.verdict == "right" else "bold red")
    for line in lines(change):
        text.append_text(_sentence(line, brackets=brackets))
    return text


def change_words(change: Change) -> str:
    """The fields before → after, or the fact gained or lost."""
    return _fields(change.fields) if change.fields else described(change.fact)


def _fields(fields: Iterable[FieldChange]) -> str:
    """Before → after; of very many fields the first ones, with … behind."""
    return shortened("; ".join(f"{each.field} {value(each.before)} → {value(each.after)}" for each in fields), _WORDS)


def _sentence(line: Line, *, brackets: bool) -> Text:
    style = {"-": "red", "+": "green"}.get(line.sign, "yellow")
    text = Text(f"\n    {line.sign} ", style=style).append(line.left, style="default")
    quote = f"[{line.quote}]" if brackets and line.quote else line.quote
    return text.append(quote, style=f"reverse {style}").append(line.right, style="default")
