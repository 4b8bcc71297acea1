"""All checks of one record."""

from collections.abc import Callable, Iterator, Sequence

from dostex.checks.checksums import percentage_of_count, written_amount
from dostex.checks.days import doubtful_date, stamp_conflict, weekday_mismatch, year_typo
from dostex.checks.facts import no_facts
from dostex.checks.models import Breakdown
from dostex.checks.sums import sum_mismatch
from dostex.records import Finding, Record


def check(record: Record, breakdowns: Sequence[Breakdown] | None = None) -> list[Finding]:
    """What is noticed in `record`, in the order of the checks below; its own `findings` are neither read nor repeated.

    `breakdowns` are the totals and parts that extraction saw; without them they are read from `part_of` and the text.
    """
    return [*sum_mismatch(record, breakdowns), *(finding for look in CHECKS for finding in look(record))]


CHECKS: tuple[Callable[[Record], Iterator[Finding]], ...] = (
    percentage_of_count,
    written_amount,
    weekday_mismatch,
    year_typo,
    stamp_conflict,
    doubtful_date,
    no_facts,
)
