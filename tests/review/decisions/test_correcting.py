"""Fields are edited, spans are moved to selected words, missed facts are added; what breaks the contract is refused."""

from datetime import date
from decimal import Decimal

import pytest

from dostex.review import decisions
from dostex.review.decisions import Correction, InvalidCorrection, UnknownChange
from tests.review.stories import NOW, TEXT, article, changes, compare, decide, save, shown
from tests.store.articles import TEXT as LONGER
from tests.store.articles import plain, record


@pytest.fixture
def changed(store):
    """40 tasks got another period."""
    save(store, article())
    save(store, article(n40={"period": "2023"}), minutes=1)
    [found] = changes(store, compare(store, 1, 2))
    return found


def at(text, words):
    return text.index(words), text.index(words) + len(words)


def test_a_span_moves_to_the_selected_words(store, changed):
    decide(store, changed, "correct", correction=Correction({"period": "2022"}, span=at(TEXT, "quản lý 40 nhiệm vụ")))
    assert shown(store, "period", "review") == [
        ("quản lý 40 nhiệm vụ", "2022", "correct"), ("25 đề tài", "2022", None), ("300 mẫu", "2022", None),
    ]  # fmt: skip
    moved = "Sơn La: Sở tổng kết năm 2022\nẢnh: hội nghị.\n" + TEXT.split("\n", 1)[1]
    save(store, article(moved, n40={"period": "2023"}), minutes=2)
    row = decisions.published(store, "sonla:1")["observations"][0]
    assert moved[row["span_start"] : row["span_end"]] == "quản lý 40 nhiệm vụ"


def test_a_fact_whose_span_was_moved_is_there_once_whatever_is_read_later(store, changed):
    decide(store, changed, "correct", correction=Correction({"period": "2022"}, span=at(TEXT, "quản lý 40 nhiệm vụ")))
    save(store, article(n40={"period": "2021"}), minutes=2)
    assert [row for row in shown(store, "period") if "40" in row[0]] == [("quản lý 40 nhiệm vụ", "2022")]


def test_white_space_at_the_ends_of_a_selection_is_no_part_of_it(store, changed):
    decide(store, changed, "correct", correction=Correction({}, span=at(TEXT, " 40 nhiệm ")))
    assert shown(store)[0] == ("40 nhiệm",)


@pytest.mark.parametrize(
    ("correction", "problem"),
    [
        (Correction({"period": "năm ngoái"}), "period"),
        (Correction({"value": "nhiều"}), "value"),
        (Correction({"status": "perhaps"}), "status"),
        (Correction({"indicator": "no_such_code"}), "indicator"),
        (Correction({"colour": "red"}), "colour"),
        (Correction({"value_to": "1"}), "value_to"),
        (Correction({}, span=(5, 5)), "span"),
        (Correction({}, span=(0, 10_000)), "span"),
        (Correction({"part_of": "41 nhiệm vụ"}), "part_of"),
        (Correction({"kind": "percentage"}), "measure"),
    ],
)
def test_what_breaks_the_contract_is_refused_and_nothing_written(store, changed, correction, problem):
    with pytest.raises(InvalidCorrection) as caught:
        decide(store, changed, "correct", correction=correction)
    assert list(caught.value.problems) == [problem]
    assert shown(store, "review")[0] == ("40 nhiệm vụ", None)


def test_a_part_gets_its_total_and_a_count_becomes_a_percentage(store, changed):
    decide(store, changed, "correct", correction=Correction({"part_of": "300 mẫu", "kind": "percentage", "measure": "share"}))
    rows = decisions.published(store, "sonla:1")["observations"]
    assert (rows[0]["part_of"], rows[0]["kind"], rows[0]["measure"]) == (rows[2]["fact_key"], "percentage", "share")


def test_a_missed_fact_is_added_until_extraction_finds_it_itself(store):
    save(store, article(n300={"left_out": True}))
    said = {"kind": "count", "value": "300", "unit": "mẫu", "period": "2022", "subject": "mẫu thử"}
    decisions.add(
        store, "sonla:1", "observations", Correction(said, span=at(TEXT, "300 mẫu")), reviewer="An", now=NOW, comment="missed"
    )
    assert shown(store, "value", "subject", "status", "review", "review_comment")[2] == (
        "300 mẫu", 300, "mẫu thử", "actual", "add", "missed",
    )  # fmt: skip
    save(store, article(), minutes=1)
    rows = decisions.published(store, "sonla:1")["observations"]
    assert [(row["span_text"], row["subject"]) for row in rows].count(("300 mẫu", "mẫu thử")) == 1
    assert len(rows) == 3


def test_undoing_an_addition_takes_it_away(store):
    save(store, article(n300={"left_out": True}))
    said = Correction({"kind": "count", "value": 300, "unit": "mẫu"}, span=at(TEXT, "300 mẫu"))
    added = decisions.add(store, "sonla:1", "observations", said, reviewer="An", now=NOW)
    decisions.undo(store, added.id, reviewer="An", now=NOW)
    assert len(shown(store)) == 2


def test_an_added_fact_needs_an_article_words_and_its_fields(store):
    save(store, article())
    with pytest.raises(UnknownChange):
        decisions.add(store, "sonla:7", "dates", Correction({"value": "2022"}, span=(0, 3)), reviewer="An", now=NOW)
    with pytest.raises(InvalidCorrection, match="span"):
        decisions.add(store, "sonla:1", "dates", Correction({"value": "2022"}), reviewer="An", now=NOW)
    with pytest.raises(InvalidCorrection, match="value"):
        decisions.add(store, "sonla:1", "dates", Correction({}, span=(0, 3)), reviewer="An", now=NOW)


def test_every_room_can_be_added_to(store):
    save(store, record())
    rooms = {
        "dates": (Correction({"value": "2022"}, span=at(LONGER, "Năm 2022")), None),
        "officials": (Correction({"name": "Hà Miên", "honorifics": ["bà"]}, span=at(LONGER, "Sơn La, nguyên")), None),
        "documents": (Correction({"type": "Kế hoạch", "number": "1/KH"}, span=at(LONGER, "theo Quyết định")), None),
        "events": (Correction({"type": "seminar", "date": "2022-12"}, span=at(LONGER, "chủ trì")), None),
    }
    official = decisions.published(store, "sonla:1")["officials"][0]["fact_key"]
    rooms["posts"] = (Correction({"title": "Bí thư", "organization": "Đảng ủy", "status": "current"}), official)
    rooms["roles"] = (Correction({"role": "organizer"}), official)
    before = {room: len(rows) for room, rows in decisions.published(store, "sonla:1").items()}
    for room, (said, owner) in rooms.items():
        decisions.add(store, "sonla:1", room, said, reviewer="An", now=NOW, official=owner)
    after = {room: len(rows) for room, rows in decisions.published(store, "sonla:1").items()}
    assert {room: after[room] - before[room] for room in after if after[room] != before[room]} == dict.fromkeys(rooms, 1)
    added = [row for row in decisions.published(store, "sonla:1")["posts"] if row["review"] == "add"]
    assert [(row["title"], row["fact_key"]) for row in added] == [("Bí thư", official)]


@pytest.mark.parametrize(
    ("room", "field", "value", "shown_in"),
    [
        ("dates", "value", "2021", {"value": "2021", "date_start": date(2021, 1, 1)}),
        ("officials", "name", "Vừ A Pao", {"name": "Vừ A Pao"}),
        ("officials", "honorifics", ["đồng chí"], {"honorifics": ["đồng chí"]}),
        ("posts", "title", "Quyền Giám đốc", {"title": "Quyền Giám đốc", "status": "current"}),
        ("roles", "role", "organizer", {"role": "organizer"}),
        ("documents", "date", "2022-01-06", {"date": "2022-01-06", "number": "41/QĐ-UBND"}),
        ("events", "venue", "Hội trường", {"venue": "Hội trường", "chairs": ["Vừ A Páo"]}),
        ("article", "headline", "Tổng kết", {"headline": "Tổng kết"}),
        ("article", "ref_area", {"code": "46", "name": "Huế"}, {"area_code": "46", "area_name": "Huế"}),
        ("observations", "each", True, {"each": True}),
        ("observations", "value", "41.5", {"value": Decimal("41.5")}),
        ("observations", "period", None, {"period": None, "period_start": None}),
    ],
)
def test_a_correction_reaches_the_view_of_every_room(store, room, field, value, shown_in):
    save(store, record())
    save(store, record(**_otherwise(room)), minutes=1)
    [found, *_] = changes(store, compare(store, 1, 2), room=room)
    decide(store, found, "correct", correction=Correction({field: value}))
    rows = decisions.published(store, "sonla:1")["articles" if room == "article" else room]
    assert [{name: row[name] for name in shown_in} for row in rows if row["review"]] == [shown_in]


def _otherwise(room):
    saved = plain()
    if room == "article":
        return {"article": saved["article"] | {"authors": ["Khác"]}}
    lists = {"posts": "officials", "roles": "officials"}
    first = saved[lists.get(room, room)][0]
    if room == "posts":
        first["posts"][0]["organization"] = "Sở"
    elif room == "roles":
        first["roles"] = ["chair"]
    elif room == "officials":
        first["honorifics"] = []
    else:
        first |= {"dates": {"value": "2020"}, "observations": {"unit": "việc"}, "documents": {"issuer": None}}.get(
            room, {"venue": "Huế"}
        )
    return {lists.get(room, room): saved[lists.get(room, room)]}


def test_who_is_no_official_holds_no_post_and_plays_no_role(store):
    saved = plain()
    save(store, record(officials=[]))
    save(store, record(officials=saved["officials"]), minutes=1)
    [person] = changes(store, compare(store, 1, 2), room="officials")
    decide(store, person, "reject")
    published = decisions.published(store, "sonla:1")
    assert [published[room] for room in ("officials", "posts", "roles")] == [[], [], []]
