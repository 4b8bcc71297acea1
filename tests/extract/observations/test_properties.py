"""What holds for every text: spans quote, parts stay below their totals, reading twice is reading once, time is linear."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.observations.facts import record_of, sentences, unmarked

FILES = ("indicators.txt", "periods.txt", "statuses.txt", "scopes.txt", "measures.txt", "parts.txt", "facets.txt")
SENTENCES = [unmarked(line) for file in FILES for line in sentences(file)]
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
COUNTS = st.integers(min_value=1, max_value=400)


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_every_span_quotes_the_text_and_points_to_a_known_total(text: str) -> None:
    record = record_of(text)
    for observation in record.observations:
        for span in (observation.span, *observation.mentions):
            assert record.article.text[span.start : span.end] == span.text
        assert observation.part_of is None or record.observations[observation.part_of] is not observation


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_no_two_observations_share_a_digit(text: str) -> None:
    taken: set[int] = set()
    for observation in record_of(text).observations:
        digits = {
            at for at in range(observation.span.start, observation.span.end) if record_of(text).article.text[at].isdigit()
        }
        assert not digits & taken
        taken |= digits


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_reading_again_gives_the_same(text: str) -> None:
    assert record_of(text) == record_of(text)


@settings(max_examples=60, deadline=None)
@given(COUNTS, COUNTS, COUNTS)
def test_a_partition_sums_or_has_a_finding(first: int, second: int, total: int) -> None:
    record = record_of(f"Có {total} nhiệm vụ, gồm {first} nhiệm vụ chuyển tiếp và {second} nhiệm vụ mở mới.")
    mismatch = any(finding.code == "sum-mismatch" for finding in record.findings)
    linked = [observation for observation in record.observations if observation.part_of is not None]
    within = max(first, second) < 10 * total
    assert mismatch == (within and first + second != total)
    assert len(linked) == 2 or not within


@settings(max_examples=40, deadline=None)
@given(COUNTS, COUNTS, COUNTS)
def test_what_is_only_singled_out_is_never_more_than_the_total(first: int, second: int, total: int) -> None:
    record = record_of(f"Có {total} nhiệm vụ, trong đó có {first} nhiệm vụ cấp tỉnh và {second} nhiệm vụ cấp cơ sở.")
    parts = [observation.value for observation in record.observations if observation.part_of is not None]
    assert sum(parts) <= total


@pytest.mark.parametrize(
    "item",
    [
        "có 7 nhiệm vụ, ",
        "lĩnh vực y tế: 12 nhiệm vụ; ",
        "Năm 2020 có 77 nhiệm vụ. ",
        "trong đó 9 nhiệm vụ (3 đề tài, 4 dự án), ",
        "tỉnh Nghệ An đạt 9%, tăng 4% so với năm 2019; ",
        "( 5 đề tài ",
    ],
)
def test_time_grows_with_the_numbers_not_their_square(item: str) -> None:
    def seconds(times: int) -> float:
        start = process_time()
        record_of("Toàn tỉnh có 900 nhiệm vụ, gồm: " + item * times)
        return process_time() - start

    seconds(10)
    assert seconds(1600) < 9 * max(seconds(400), 0.05)
