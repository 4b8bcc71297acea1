"""What a response means for its page. Pure functions; a block, a soft 404 and an empty page are never taken for an article."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from dostex.documents.read import Document
from dostex.documents.screening import refuse_stand_in
from dostex.errors import BlockedPage, DocumentError, NoArticle
from dostex.sources import addresses, politeness
from dostex.sources.answers import Answer, Trouble
from dostex.sources.frontier import ARTICLE, Item, Settled
from dostex.sources.protocol import FetchRequest, Policy

MAX_HOPS = 6
_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_REDIRECTS = (301, 302, 303, 307, 308)
_TRY_AGAIN = (408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524)
_FORBIDDEN = (401, 402, 403, 407, 451)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Exactly one of: `settled`, `again` (the moment of the next try), `onward` (a redirect's request).

    `stop` says why the whole host is left alone from now on; `wait` is the moment that the host asked for.
    """

    settled: Settled | None = None
    again: float | None = None
    onward: FetchRequest | None = None
    reason: str | None = None
    stop: str | None = None
    wait: float | None = None


def judge(result: Answer | Trouble, item: Item, *, policy: Policy, hosts: Collection[str], digest: str, now: float) -> Verdict:
    """The verdict on `result`, the answer to `item`. `digest` is the SHA-256 of its body, `hosts` are the source's."""
    if isinstance(result, Trouble):
        if result.ours:
            return _settled("refused", result.reason)
        verdict = _later(result.reason, item, policy, now) if result.retryable else _settled("failed", result.reason)
        return replace(verdict, stop=result.reason) if result.everywhere else verdict
    if bad := next((name for name, value in result.headers if _CONTROLS.search(name + value)), None):
        return _settled("refused", f"control characters in the header {_CONTROLS.sub('?', bad)!r}")
    if result.status == 304:
        return Verdict(Settled("unchanged", "unchanged"))
    if result.status in _REDIRECTS:
        return _redirected(result, item, hosts)
    if result.status in _TRY_AGAIN:
        return _told_to_wait(result, item, policy, now)
    return _answered(result, item, policy, digest, now)


def _answered(answer: Answer, item: Item, policy: Policy, digest: str, now: float) -> Verdict:
    if answer.body and (stand_in := _stand_in(answer, item)) is not None:
        return stand_in
    if answer.status in (404, 410):
        return _settled("gone", f"HTTP {answer.status}")
    if answer.status in _FORBIDDEN:
        return _settled("blocked", f"HTTP {answer.status}")
    if answer.status not in (200, 203):
        return _settled("failed", f"HTTP {answer.status}")
    if not answer.body.strip():
        return _later("an empty body", item, policy, now)
    same = item.sha256 == digest
    settled = Settled(
        "unchanged" if same else "fetched",
        "unchanged" if same else "changed" if item.sha256 else "new",
        etag=answer.header("ETag"),
        last_modified=answer.header("Last-Modified"),
        sha256=digest,
    )
    return Verdict(settled)


def _stand_in(answer: Answer, item: Item) -> Verdict | None:
    """A firewall's page, a cookie gate or an error page sent as a success."""
    try:
        refuse_stand_in(Document(answer.url, answer.body, content_type=answer.header("Content-Type")))
    except BlockedPage as error:
        return replace(_settled("blocked", error.reason), stop=error.reason)
    except NoArticle as error:
        return _settled("soft404", error.reason) if item.kind == ARTICLE and answer.status == 200 else None
    except DocumentError:
        return None
    return None


def _redirected(answer: Answer, item: Item, hosts: Collection[str]) -> Verdict:
    location = answer.header("Location")
    if not location:
        return _settled("failed", f"HTTP {answer.status} without an address")
    target = addresses.joined(answer.url, location)
    if refusal := addresses.refusal(target, hosts):
        return _settled("refused", f"redirected to {_shown(target)}: {refusal}")
    if item.hops >= MAX_HOPS:
        return _settled("failed", f"more than {MAX_HOPS} redirects, the last to {_shown(target)}")
    if item.kind == ARTICLE and _is_home(target) and not _is_home(item.url):
        return _settled("gone", f"redirected to the home page {_shown(target)}")
    kept = answer.status in (307, 308) or item.request.method == "GET"
    return Verdict(onward=replace(item.request, url=target) if kept else FetchRequest(target, note=item.request.note))


def _told_to_wait(answer: Answer, item: Item, policy: Policy, now: float) -> Verdict:
    stand_in = _stand_in(answer, item)
    if stand_in is not None and stand_in.stop:
        return stand_in
    reason = f"HTTP {answer.status}"
    wait = politeness.retry_after(answer.header("Retry-After"), now)
    if wait is not None and wait - now > politeness.MAX_WAIT:
        reason = f"{reason}, asks to come back in {wait - now:,.0f} seconds"
        return replace(_settled("failed", reason), stop=reason)
    verdict = _later(reason, item, policy, now)
    if wait is None or verdict.again is None:
        return replace(verdict, wait=wait)
    return replace(verdict, again=max(wait, now), wait=wait)


def _later(reason: str, item: Item, policy: Policy, now: float) -> Verdict:
    if item.tries >= policy.tries:
        return _settled("failed", f"{reason}, {item.tries} times")
    return Verdict(again=now + politeness.back_off(policy, item.tries), reason=reason)


def _settled(state: str, reason: str) -> Verdict:
    return Verdict(Settled(state, state, reason))


def _is_home(url: str) -> bool:
    parts = urlsplit(url)
    return (
        parts.path.lower() in ("", "/", "/index.html", "/index.php", "/default.aspx", "/home", "/trang-chu") and not parts.query
    )


def _shown(url: str) -> str:
    return _CONTROLS.sub("?", url)[:200]
