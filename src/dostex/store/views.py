"""The views: what is current, and what analysts ask of it first."""

from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, Table, and_, case, distinct, func, literal_column, null, select

from dostex.store import published, tables
from dostex.store.published import HIDDEN
from dostex.store.tables import CURRENT, article_copies, article_versions, observation_facts, official_facts, official_posts

_DETAILS: dict[str, Table] = {
    "posts": official_posts,
    "roles": tables.official_roles,
    "mentions": tables.official_mentions,
}
NOTES = {
    "articles": "the current version of every article; copy_of names the one that says the same and stands",
    "dates": "dates that hold now",
    "officials": "people that hold now, one row a person and article",
    "posts": "their posts",
    "roles": "their roles in events and tasks",
    "mentions": "every mention of them",
    "observations": "numbers that hold now; start here",
    "documents": "documents cited",
    "events": "meetings and the like",
    "findings": "what validation noticed and what still holds",
    "current_observations": "observations with the article that states them; sum where copy_of is null",
    "observation_panel": "province × period × indicator × value, with the number of sources (copies are one), and conflicts",
    "current_officials": "people and their posts over all articles: how many (copies are one), first and last day",
    "task_breakdowns": "parts of counts of S&T tasks beside their totals, with the part's share in percent",
    **published.NOTES,
}


def views() -> dict[str, Select[Any] | CompoundSelect[Any]]:
    """Name → query of every view, in the order in which they can be made."""
    shown: dict[str, Select[Any] | CompoundSelect[Any]] = {"articles": _articles()}
    shown |= {name: select(*_visible(table)).where(table.c.closed_version.is_(None)) for name, table in tables.LISTS.items()}
    shown |= {name: _details(table, tables.DETAILS[table]) for name, table in _DETAILS.items()}
    return shown | {
        "current_observations": _current_observations(),
        "observation_panel": _panel(),
        "current_officials": _current_officials(),
        "task_breakdowns": _breakdowns(),
        **published.published(),
    }


def _articles() -> Select[Any]:
    return (
        select(*_visible(article_versions), article_copies.c.original_id.label("copy_of"))
        .select_from(_with_copies(article_versions, article_versions.c.article_id))
        .where(CURRENT)
    )


def _with_copies(table: Any, article_id: Any) -> Any:
    return table.outerjoin(article_copies, article_copies.c.article_id == article_id)


def _texts(article_id: Any) -> Any:
    """How many articles that are no copies of each other."""
    return func.count(distinct(func.coalesce(article_copies.c.original_id, article_id)))


def _visible(table: Table) -> list[ColumnElement[Any]]:
    return [column for column in table.c if column.name not in HIDDEN]


def _details(table: Table, fact: Table) -> Select[Any]:
    same = and_(*(table.c[name] == fact.c[name] for name in ("article_id", "version", "fact_key")))
    return select(*table.c).select_from(table.join(fact, same)).where(fact.c.closed_version.is_(None))


def _with_article(table: Table) -> Any:
    return table.join(article_versions, (article_versions.c.article_id == table.c.article_id) & CURRENT)


def _current_observations() -> Select[Any]:
    article = article_versions.c
    about = (article.source, article.url, article.headline, article.date_published, article.published_on)
    province = (article.area_code.label("article_area_code"), article.area_name.label("article_area_name"))
    return (
        select(*_visible(observation_facts), *about, *province, article_copies.c.original_id.label("copy_of"))
        .select_from(_with_copies(_with_article(observation_facts), article.article_id))
        .where(observation_facts.c.closed_version.is_(None))
    )


def _panel() -> Select[Any]:
    fact = observation_facts.c
    series = (
        fact.area_code, fact.area_name, fact.scope, fact.period, fact.indicator, fact.kind, fact.measure, fact.unit,
        fact.status, fact.comparator, fact.change,
    )  # fmt: skip
    holds = (fact.closed_version.is_(None), fact.indicator.is_not(None), fact.each.is_(False))
    values = (
        select(
            *series,
            fact.period_start,
            fact.period_end,
            fact.value,
            fact.value_to,
            fact.currency,
            _texts(fact.article_id).label("sources"),
        )
        .select_from(_with_copies(observation_facts, fact.article_id))
        .where(*holds)
        .group_by(*series, fact.period_start, fact.period_end, fact.value, fact.value_to, fact.currency)
        .subquery("value_sources")
    )
    same = [values.c[column.name] for column in series]
    conflict = case((func.count().over(partition_by=same) > 1, 1), else_=0)
    return select(*values.c, conflict.label("conflict"))


def _current_officials() -> Select[Any]:
    person, post = official_facts.c, official_posts.c
    of_person = and_(*(post[name] == person[name] for name in ("article_id", "version", "fact_key")))
    about = (person.name, post.title, post.organization, post.status)
    published = article_versions.c.published_on
    counted = _texts(person.article_id).label("articles")
    return (
        select(*about, counted, func.min(published).label("first_published"), func.max(published).label("last_published"))
        .select_from(_with_copies(_with_article(official_facts).outerjoin(official_posts, of_person), person.article_id))
        .where(person.closed_version.is_(None))
        .group_by(*about)
    )


def _breakdowns() -> Select[Any]:
    part, total = observation_facts.alias("part"), observation_facts.alias("total")
    article = article_versions.c
    share = case(
        (
            and_(part.c.kind == total.c.kind, total.c.value > literal_column("0")),
            func.round(part.c.value * literal_column("100.0") / total.c.value, 1),
        ),
        else_=null(),
    )
    together = (part.c.part_of == total.c.fact_key) & (part.c.article_id == total.c.article_id)
    return (
        select(
            part.c.article_id,
            article.area_code,
            article.area_name,
            article.headline,
            article.published_on,
            total.c.fact_key.label("total_key"),
            total.c.indicator.label("total_indicator"),
            total.c.period,
            total.c.value.label("total"),
            total.c.unit,
            part.c.fact_key.label("part_key"),
            part.c.indicator.label("part_indicator"),
            part.c.subject.label("part_subject"),
            part.c.value.label("part"),
            share.label("share"),
            part.c.sentence,
        )
        .select_from(_with_article(part).join(total, together))  # type: ignore[arg-type]  # a join is a FromClause
        .where(part.c.closed_version.is_(None), total.c.closed_version.is_(None), total.c.indicator.like("tasks%"))
    )
