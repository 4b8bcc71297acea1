"""When a host may be asked again, and what its robots.txt allows. Pure: moments come in, moments go out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from protego import Protego

from dostex.sources.protocol import Policy

AGENT: Final = "dostex"
MAX_WAIT: Final = 600.0  # seconds; a host that asks for more is left for another crawl


@dataclass(slots=True)
class Pace:
    """The pause of one host: at least the policy's and robots.txt's, stretched by slow answers as Scrapy's AutoThrottle does.

    The pause runs from the end of one request to the beginning of the next, so the server never sees a shorter one.
    """

    policy: Policy
    crawl_delay: float = 0.0
    ready: float = 0.0  # Unix seconds; no request before it
    _stretched: float = 0.0

    @property
    def delay(self) -> float:
        """Seconds between two requests."""
        return max(self.policy.delay, self.crawl_delay, min(self._stretched, self.policy.max_delay))

    def answered(self, now: float, latency: float, *, fine: bool) -> None:
        """A request ended at `now` after `latency` seconds; an error page may stretch the pause and never shortens it."""
        mean = (self.delay + latency) / 2
        target = max(latency, mean) if self.policy.delay > 0 else 0.0
        if fine or target > self.delay:
            self._stretched = target
        self.ready = max(self.ready, now + self.delay)

    def asked_to_wait(self, until: float) -> None:
        """The host sent Retry-After."""
        self.ready = max(self.ready, until)


def retry_after(value: str | None, now: float) -> float | None:
    """The moment that a Retry-After header names, in seconds or as a date; None when it names none."""
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return now + min(int(text[:9]), 10**8)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def back_off(policy: Policy, tries: int) -> float:
    """Seconds to wait after the try number `tries` failed."""
    return float(min(policy.back_off * 2 ** (tries - 1), MAX_WAIT))


@dataclass(frozen=True, slots=True)
class Robots:
    """What a host's robots.txt says to us."""

    allows: Callable[[str], bool]
    crawl_delay: float


def read_robots(text: str) -> Robots:
    """The rules for our agent in `text`; Crawl-delay and Request-rate are both honoured."""
    rules = Protego.parse(text.replace("\0", ""))
    delay = rules.crawl_delay(AGENT) or 0.0
    rate = rules.request_rate(AGENT)
    each = rate.seconds / rate.requests if rate and rate.requests else 0.0
    return Robots(lambda url: bool(rules.can_fetch(url, AGENT)), float(max(delay, each)))


def user_agent(version: str, contact: str) -> str:
    """An honest name: who, which version, whom to write to."""
    return f"{AGENT}/{version} (+{contact})"


def utc(moment: float) -> datetime:
    """Unix seconds as a moment in UTC."""
    return datetime.fromtimestamp(moment, UTC)
