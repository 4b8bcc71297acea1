"""Two runs over the same articles, and what the second reads otherwise: enough for a reviewer's day, in a second."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from dostex.documents.plain import from_tagged
from dostex.records import Record, quote
from dostex.review import queue
from dostex.review.diff import diff
from dostex.review.queue.models import Comparison
from dostex.review.sides import StoreSide
from dostex.review.web.views.queue import run_label
from dostex.store import Store

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
PROVINCES = [("14", "Sơn La"), ("20", "Lạng Sơn"), ("92", "Cần Thơ")]
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}<!--"


def record(number: int, *, period: str = "2022", managed: str | None = None, version: str = "1", **more: Any) -> Record:
    """Article `number`: a headline, an official, a date, a count of so many tasks and a part of it."""
    tasks = 40 + number
    text = (
        f"Hội nghị tổng kết số {number}\n"
        f"Ngày 20/12/2022, ông Vừ A Páo - Giám đốc Sở KH&CN tỉnh Sơn La, chủ trì hội nghị.\n"
        f"Sở quản lý {tasks} nhiệm vụ, trong đó {number + 5} nhiệm vụ chuyển tiếp; kinh phí 2,5 tỷ đồng. "
        f"{more.get('extra', '')}\n"
    )
    article = from_tagged(text, id=f"tin:{number}", published="2022-12-21")
    code, name = PROVINCES[number % len(PROVINCES)]
    body = article.text

    def at(quoted: str) -> dict[str, Any]:
        start = body.index(quoted)
        return quote(body, start, start + len(quoted))

    def observation(quoted: str, value: str, **said: Any) -> dict[str, Any]:
        common = {"kind": "count", "span": at(quoted), "value": value, "unit": "nhiệm vụ", "rule": "observations.count"}
        return common | {"segment": "body", "period": period} | said

    observations = [
        observation(f"{tasks} nhiệm vụ", managed or str(tasks), indicator="tasks_total_managed"),
        observation(f"{number + 5} nhiệm vụ", str(number + 5), indicator="tasks_carried_over", part_of=0),
    ]
    post = {"title": "Giám đốc", "organization": "Sở KH&CN tỉnh Sơn La", "status": "current", "span": at("Giám đốc")}
    return Record.model_validate(
        {
            "article": article.model_dump()
            | {
                "source": "sonla.gov.vn",
                "url": f"https://sonla.gov.vn/tin/{number}",
                "ref_area": {"code": code, "name": name},
                "extractor_version": version,
            },
            "officials": [
                {"name": "Vừ A Páo", "posts": [post], "roles": ["chair"], "spans": [at("Vừ A Páo")], "rule": "officials.name"}
            ],
            "dates": [
                {
                    "span": at("20/12/2022"),
                    "value": "2022-12-20",
                    "start": "2022-12-20",
                    "end": "2022-12-20",
                    "rule": "dates.day",
                }
            ],
            "observations": observations,
            "findings": [{"code": "sum-mismatch", "message": "parts", "spans": [at(f"{tasks} nhiệm vụ")]}]
            if more.get("finding")
            else [],
        }
    )


def run(store: Store, records: Iterator[Record] | list[Record], version: str) -> None:
    """One run that saves them all."""
    writing = store.begin(now=NOW, extractor_version=version)
    batch = [writing.prepare(each) for each in records]
    writing.save_all(batch)
    writing.finish(NOW)


def before(count: int) -> list[Record]:
    """The first run."""
    return [record(number) for number in range(1, count + 1)]


def after(count: int, *, groups: int = 0) -> list[Record]:
    """The second: it reads another total in every article (each a change of its own); the last `groups` articles have another
    period instead, the same in each, of two facts."""
    single = [record(number, managed=str(900 + number), version="2") for number in range(1, count - groups + 1)]
    return single + [record(number, period="2023", version="2") for number in range(count - groups + 1, count + 1)]


def two_runs(store: Store, count: int, *, groups: int = 0) -> None:
    """Both runs: `count - groups` changes that are alone, and one group of twice `groups`."""
    run(store, before(count), "1")
    run(store, after(count, groups=groups), "2")


def compared(store: Store) -> Comparison:
    """The queue of what changed from the first run to the second."""
    with StoreSide(store.engine, 1) as one, StoreSide(store.engine, 2) as other:
        return queue.open_comparison(store, run_label(1), run_label(2), lambda: diff(one, other), now=NOW)
