"""Readings for tests: sentences with figures, from which the facts are made, so that a test says text and values only."""

import re
from typing import Any

from hypothesis import strategies as st

from dostex.records import Record
from dostex.review.models import Change, Fact
from dostex.review.readings import Reading, reading_of
from tests.show.making import make

_FIGURE = re.compile(r"(\d+) (nhiệm vụ|đề tài|mẫu)")


def figures(text: str) -> list[dict[str, Any]]:
    """An observation for each "12 nhiệm vụ" of `text`."""
    return [
        {
            "kind": "count",
            "span": {"start": match.start(), "end": match.end(), "text": match[0]},
            "value": int(match[1]),
            "unit": match[2],
            "period": "2022",
            "subject": match[2],
        }
        for match in _FIGURE.finditer(text)
    ]


def record(text: str, *, id: str = "tỉnh:1", extractor: str = "1", published: str | None = None, **lists: Any) -> Record:
    """A record of `text` whose observations are its figures; `lists` replace them or give other rooms."""
    lists.setdefault("observations", figures(text))
    sentences = [{"start": m.start(), "end": m.end()} for m in re.finditer(r"[^.\n ][^.\n]*\.?", text)]
    about = {"id": id, "extractor_version": extractor, "date_published": published, "sentences": sentences}
    return make(text, article=about | {"content_hash": f"sha256:{text}"}, **lists)


def reading(text: str, **more: Any) -> Reading:
    """The same as a side holds it."""
    return reading_of(record(text, **more))


def told(change: Change) -> tuple[Any, ...]:
    """A change as a test says it: operation, quotes and the fields that differ."""

    def quote(fact: Fact | None) -> str | None:
        return fact.span.text if fact and fact.span else None

    return change.operation, quote(change.before), quote(change.after), *(each.field for each in change.fields)


_SENTENCES = st.lists(
    st.sampled_from(
        [
            "Sở có 5 nhiệm vụ.",
            "Năm qua có 5 nhiệm vụ và 5 nhiệm vụ mới.",
            "Đã thử 12 mẫu.",
            "Hội nghị kết thúc.",
            "Có 7 đề tài, 3 mẫu.",
        ]
    ),
    max_size=6,
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any short article with repeated quotes; some facts missed, some read otherwise, in any order."""
    text = "\n".join(["Tin", *draw(_SENTENCES)])
    found = draw(st.permutations([each for each in figures(text) if draw(st.booleans())]))
    for each in found:
        each["period"] = draw(st.sampled_from(["2022", "2023", None]))
        each["indicator"] = draw(st.sampled_from([None, "samples_tested"]))
    if len(found) > 1 and draw(st.booleans()):
        found[1]["part_of"] = 0
    post = {"title": "Giám đốc", "organization": "Sở", "status": "current"}
    people = [
        {
            "name": name,
            "spans": [{"start": 0, "end": 3, "text": "Tin"}],
            "roles": draw(st.sampled_from([[], ["chair"], ["speaker", "chair"]])),
            "posts": draw(st.sampled_from([[], [post]])),
        }
        for name in draw(st.lists(st.sampled_from(["Vừ A Páo", "Hà Thị Lan"]), max_size=3))
    ]
    extractor = draw(st.sampled_from(["1", "2"]))
    return reading(text, observations=found, officials=people, extractor=extractor)
