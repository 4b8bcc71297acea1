"""A report as Markdown for a comment on a pull request, never longer than such a comment may be."""

import re
from collections.abc import Iterator
from typing import Final

from dostex.review.grouping import Group
from dostex.review.models import OPERATIONS, ROOMS, ArticleDiff, Change
from dostex.review.render.text import SIGNS, against_gold, caption, change_words, fields_words, group_words, ratios
from dostex.review.render.wording import Line, lines, shortened
from dostex.review.report import Report

LIMIT: Final = 60_000  # bytes; GitHub takes 65,536 characters, GitLab a million
_GROUPS: Final = 20
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~@-])")
_TAGS: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def render(report: Report, limit: int = LIMIT) -> str:
    """The comment, of at most `limit` bytes of UTF-8: whole changes only, and how many more there are."""
    kept = [*_head(report)]
    room = limit - _size(kept) - 100
    shown = 0
    for found in report.articles():
        pieces = [_heading(found), *map(_change, found.changes)]
        size = _size(pieces[:1])
        taken = []
        for piece in pieces[1:]:
            size += _size([piece])
            if size > room:
                break
            taken.append(piece)
        if taken:
            kept += [pieces[0], *taken]
        shown += len(taken)
        if len(taken) < len(found.changes):
            break
        room -= size if taken else 0
    more = report.tally.changes - shown
    return "\n".join([*kept, *([f"\n… and {more:,} more changes."] if more else []), ""])


def _size(pieces: list[str]) -> int:
    return sum(len(piece.encode(errors="replace")) + 1 for piece in pieces)


def _head(report: Report) -> Iterator[str]:
    tally = report.tally
    yield f"### {_escaped(report.before)} → {_escaped(report.after)}\n"
    yield f"{_escaped(caption(report))}.\n"
    if not tally.changes:
        return
    yield f"| facts | {' | '.join(OPERATIONS)} |"
    yield f"|---|{'--:|' * len(OPERATIONS)}"
    for room in ROOMS:
        counts = [tally.operations[room, operation] for operation in OPERATIONS]
        if any(counts):
            yield f"| {room} | {' | '.join(f'{count:,}' if count else '' for count in counts)} |"
    if fields := fields_words(report):
        yield f"\nFields: {_escaped(fields)}"
    yield from _scores(report)
    yield from _groups(tally.groups())


def _scores(report: Report) -> Iterator[str]:
    changed = [score for score in report.scores if score.before != score.after]
    if not report.scores:
        return
    yield f"\n**{against_gold(report)}**{'' if changed else ': no facet changed'}\n"
    if not changed:
        return
    yield "| facet | P | ΔP | R | ΔR | F1 | ΔF1 |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for score in changed:
        yield f"| {score.facet} | {' | '.join(' | '.join(each) for each in ratios(score))} |"


def _groups(groups: list[Group]) -> Iterator[str]:
    if not groups:
        return
    yield "\n**Identical changes**\n"
    yield "| changes | articles | what | rule |"
    yield "|--:|--:|---|---|"
    for group in groups[:_GROUPS]:
        what = f"{SIGNS[group.operation]} {group.room} {group_words(group)}"
        yield f"| {group.changes:,} | {group.articles:,} | {_escaped(what)} | {_escaped(group.rule or '')} |"
    if len(groups) > _GROUPS:
        yield f"\n… and {len(groups) - _GROUPS:,} more groups."


def _heading(found: ArticleDiff) -> str:
    area = f", {_escaped(found.area)}" if found.area else ""
    return f"\n**{_escaped(shortened(found.headline))}** ({_escaped(shortened(found.article_id))}{area})\n"


def _change(change: Change) -> str:
    verdict = {"right": " ✅ right", "wrong": " ❌ wrong", None: ""}[change.verdict]
    told = f"- `{SIGNS[change.operation]}` {change.room}: {_escaped(change_words(change))} ({change.cause}){verdict}"
    return "\n".join([told, *(_sentence(line) for line in lines(change))])


def _sentence(line: Line) -> str:
    sign = {"-": "before: ", "+": "after: "}.get(line.sign, "")
    quote = f"<ins>**{_escaped(line.quote)}**</ins>" if line.quote else ""
    return f"  <br>{sign}{_escaped(line.left)}{quote}{_escaped(line.right)}"


def _escaped(text: str) -> str:
    """`text` as Markdown shows it letter by letter: no tag, link, mention or table cell comes of it."""
    return _SPECIAL.sub(r"\\\1", text.translate(_TAGS)).replace("\n", " ")
