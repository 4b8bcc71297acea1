"""What is said about each fact, in short phrases that terminal and page share. Pure text: nothing is escaped here."""

import re
from collections.abc import Iterator, Mapping

from dostex.records import Article, DateMention, DocumentReference, Event, Observation, Official, Post, Record
from dostex.show import terms, wording
from dostex.show.breakdown import Check

Labels = Mapping[str, str]

_FILLING = re.compile(r"\s+|(?<!\d)0+(?=\d)")


def published(article: Article) -> str:
    """The date of publication as it is read in Vietnam, the time of day left out; "" when unknown."""
    return wording.period(article.date_published[:10]) if article.date_published else ""


def meaning(observation: Observation, labels: Labels) -> str:
    """What is counted or measured: the indicator's name, else its code, else the subject, else the quote where it says more
    than the value does, else ""."""
    if observation.indicator:
        return labels.get(observation.indicator, observation.indicator)
    quote = wording.shortened(observation.span)
    value = wording.figure(observation)
    known = {_bare(f"{value.number}{value.unit}"), _bare(wording.short_money(observation))}
    return observation.subject or ("" if _bare(quote) in known else f"“{quote}”")


def _bare(words: str) -> str:
    """`words` without spaces and leading zeros: "04 nội dung" and "4 nội dung" say the same."""
    return _FILLING.sub("", words.casefold())


def subject(observation: Observation) -> str:
    """The subject in the article's own words where the meaning does not already say it; may be ""."""
    return observation.subject if observation.indicator and observation.subject else ""


def period(observation: Observation) -> str:
    """The period of `observation` in words, "" when it has none."""
    return wording.period(observation.period) if observation.period else ""


def remarks(observation: Observation, article: Article, labels: Labels) -> Iterator[str]:
    """Everything else that sets `observation` apart: measure, short amount, distribution, scope, area."""
    if observation.kind == "percentage" and observation.measure not in {"level", "change"}:
        measure = terms.MEASURES[observation.measure]
        if measure not in meaning(observation, labels).casefold():
            yield measure
    if amount := wording.short_money(observation):
        yield amount
    if observation.each:
        yield "tính cho mỗi đơn vị"
    if observation.scope and observation.scope != "provincial":
        yield terms.SCOPES[observation.scope]
    area, home = observation.ref_area, article.ref_area
    if area and (home is None or area.name != home.name):
        yield area.name


def status(observation: Observation) -> str:
    """The status in words, "" for what was really measured."""
    return "" if observation.status == "actual" else terms.STATUSES[observation.status]


def check(found: Check, total: Observation, record: Record) -> str:
    """The sum that `found` stands for: `57 + 36 = 93`, `57 + 30 = 87, khác tổng 93`."""
    values = [wording.number(record.observations[term].value) for term in found.terms]
    left = " + ".join(values) if len(values) <= 6 else f"{len(values)} phần"
    reached, stated = wording.number(found.total), wording.number(total.value)
    if found.state == "sums":
        return f"{left} {'=' if found.total == total.value else '≈'} {stated}"
    if len(values) == 1 and found.state == "open":
        return f"nêu {reached} trong {stated}"
    return f"{left} = {reached}, {'khác tổng' if found.state == 'differs' else 'trong tổng'} {stated}"


def post(held: Post) -> str:
    """A post in one line: `nguyên Giám đốc, Sở KH&CN tỉnh X`."""
    words = f"{terms.POSTS[held.status]} {held.title}".strip() if held.status == "former" else held.title
    place = f", {held.organization}" if held.organization else ""
    note = f" ({terms.POSTS[held.status]})" if held.status in {"acting", "appointed"} else ""
    return f"{words}{place}{note}"


def roles(official: Official) -> str:
    """The roles of `official` in words, joined by commas."""
    return ", ".join(terms.ROLES[role] for role in official.roles)


def year_note(mention: DateMention) -> str:
    """Where the year was taken from when it is not written; "" when it is."""
    return terms.YEAR_SOURCES[mention.year_source] if mention.year_source else ""


def same_dates(record: Record) -> list[list[int]]:
    """The dates of `record` (indices) in groups of one value, each where it is first mentioned: news repeats its year."""
    groups: dict[tuple[str, str | None], list[int]] = {}
    for index, mention in enumerate(record.dates):
        groups.setdefault((mention.value, mention.year_source), []).append(index)
    return list(groups.values())


def quoted(mention: DateMention) -> str:
    """The date as the article writes it, "" where that is what `wording.period` says too."""
    quote = wording.shortened(mention.span, 60)
    return "" if quote.casefold() == wording.period(mention.value).casefold() else f"“{quote}”"


def document(reference: DocumentReference) -> str:
    """Type and number: `Quyết định 41/QĐ-UBND`."""
    return f"{reference.type} {reference.number or ''}".strip()


def document_notes(reference: DocumentReference) -> Iterator[str]:
    """Date and issuer, where stated."""
    if reference.date:
        yield f"ngày {wording.period(reference.date)}"
    if reference.issuer:
        yield reference.issuer


def event(told: Event) -> str:
    """Name of the event, else its type in words."""
    return told.name or terms.EVENTS[told.type]


def event_notes(told: Event) -> Iterator[str]:
    """Type (where a name is given), date, venue, organizer, chairs and status, where stated."""
    if told.name:
        yield terms.EVENTS[told.type]
    if told.date:
        yield wording.period(told.date)
    if told.venue:
        yield f"tại {told.venue}" if not told.venue.casefold().startswith("tại ") else told.venue
    if told.organizer:
        yield f"tổ chức: {told.organizer}"
    if told.chairs:
        yield f"chủ trì: {', '.join(told.chairs)}"
    if told.status == "plan":
        yield terms.EVENT_STATUSES["plan"]
