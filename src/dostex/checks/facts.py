"""Whether the article says anything at all."""

from collections.abc import Iterator

from dostex.records import Finding, Record


def no_facts(record: Record) -> Iterator[Finding]:
    """A finding for a record that holds no date, official, observation, document or event: often a page read wrongly."""
    if not (record.dates or record.officials or record.observations or record.documents or record.events):
        length = len(record.article.text)
        yield Finding(
            code="no-facts",
            message=(
                f"nothing was found in '{record.article.headline[:80]}' ({length} characters); "
                "expected at least one date, official, observation, document or event"
            ),
        )
