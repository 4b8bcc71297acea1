"""What the overview tells of a store: its runs, what holds now, what validation found, and what needs care."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from dostex.store import tables

_RUNS = 200  # the newest; a chart of more could not be read


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run: when, by which version, how it ended, and what it changed."""

    id: int
    started_at: datetime
    verdict: str | None
    extractor_version: str
    new: int
    changed: int
    unchanged: int
    rejected: int
    opened: int
    closed: int


@dataclass(frozen=True, slots=True)
class Province:
    """How many articles a province has and the day of its newest."""

    name: str
    articles: int
    newest: date | None


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it. `facts` counts by room, `findings` by code, `rejections` by code; `masked` personal data."""

    runs: list[RunRow]
    articles: int
    facts: dict[str, int]
    findings: dict[str, int]
    rejections: dict[str, int]
    provinces: list[Province]
    months: list[tuple[str, int]]


def overview(connection: Connection) -> Overview:
    """The figures of one moment."""
    versions = tables.article_versions.c
    counts = func.count()
    provinces = (
        select(versions.area_name, counts, func.max(versions.published_on)).where(tables.CURRENT).group_by(versions.area_name)
    )
    published = select(versions.published_on).where(tables.CURRENT, versions.published_on.is_not(None))
    rejections = (
        select(tables.rejected.c.code, counts)
        .where(tables.rejected.c.resolved_run_id.is_(None))
        .group_by(tables.rejected.c.code)
    )
    findings = tables.finding_facts.c
    return Overview(
        runs=runs(connection),
        articles=connection.scalar(select(counts).where(tables.CURRENT)) or 0,
        facts={
            room: connection.scalar(select(counts).select_from(table).where(table.c.closed_version.is_(None))) or 0
            for room, table in tables.LISTS.items()
        },
        findings=_pairs(
            connection.execute(select(findings.code, counts).where(findings.closed_version.is_(None)).group_by(findings.code))
        ),
        rejections=_pairs(connection.execute(rejections)),
        provinces=sorted(
            (Province(name or "", number, newest) for name, number, newest in connection.execute(provinces)),
            key=lambda province: (-province.articles, province.name),
        ),
        months=_months(connection.scalars(published)),
    )


def runs(connection: Connection) -> list[RunRow]:
    """The newest runs, newest first."""
    run = tables.runs.c
    query = select(tables.runs).order_by(run.id.desc()).limit(_RUNS)
    return [
        RunRow(
            id=row.id,
            started_at=row.started_at,
            verdict=row.verdict,
            extractor_version=row.extractor_version,
            new=row.articles_new or 0,
            changed=row.articles_changed or 0,
            unchanged=row.articles_unchanged or 0,
            rejected=row.rejected or 0,
            opened=row.facts_opened or 0,
            closed=row.facts_closed or 0,
        )
        for row in connection.execute(query)
    ]


def _pairs(rows: Any) -> dict[str, int]:
    return dict(sorted(rows, key=lambda pair: (-pair[1], pair[0])))


def _months(days: Any) -> list[tuple[str, int]]:
    """The number of articles in each of the last two years' months that have any, oldest first."""
    counted: dict[str, int] = {}
    for day in days:
        counted[f"{day:%Y-%m}"] = counted.get(f"{day:%Y-%m}", 0) + 1
    return sorted(counted.items())[-24:]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart 100 units high: its place, its height, what it is of."""

    x: float
    y: float
    width: float
    height: float
    label: str
    value: int


def bars(values: Sequence[tuple[str, int]], width: int = 320, height: int = 64) -> list[Bar]:
    """A bar for each value, side by side; the highest fills the height."""
    if not values:
        return []
    top = max(1, *(value for _, value in values))
    step = min(width / len(values), 24.0)
    return [
        Bar(
            x=round(position * step + step * 0.1, 2),
            y=round(height - value * height / top, 2),
            width=round(step * 0.8, 2),
            height=round(value * height / top, 2),
            label=label,
            value=value,
        )
        for position, (label, value) in enumerate(values)
    ]
