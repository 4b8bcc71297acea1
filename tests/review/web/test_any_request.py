"""Whatever is sent to whatever address gets an answer that somebody thought of, and reading writes nothing."""

from collections.abc import Iterator
from urllib.parse import quote_plus

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from dostex.review import queue
from dostex.review.web.app import READS, WRITES
from dostex.store import Store
from tests.review.web.clients import app, client, csrf, send
from tests.review.web.making import compared, record, run, two_runs
from tests.store.databases import dump

_NAMES = (
    "id", "comparison", "before", "after", "change", "room", "state", "operation", "cause", "reason", "verdict", "province",
    "rule", "kind", "field", "group", "article", "key", "reviewer", "action", "q", "from", "to", "back", "token", "decision",
    "seen",
    "comment", "quote", "start", "as_of", "official", "language", "theme", "f.value", "f.kind", "f.unit", "f.period",
    "f.name",
    "f.title",
)  # fmt: skip
_VALID = (
    "1", "2", "3", "0", "tin:1", "observations", "posts", "dates", "open", "any", "changed", "value", "accept", "correct",
    "undo", "count", "money", "41", "2022", "41 nhiệm vụ", "Vừ A Páo", "Sơn La", "vi", "/queue", "nhiệm", "2022-12-01",
    "member",
)  # fmt: skip
_EVIL = (
    b"' or 1=1; drop table runs; --", b"../../../../etc/passwd", b"%00", b"\x00", b"\xff\xfe",
    "\ud800".encode(errors="surrogatepass"),
    b"9" * 30, b"-1", b"1e3", "١٢".encode(), b"NaN", b"{{7*7}}", b"<script>", b"\r\nX: y", b"//evil.example", b"a" * 3000, b"",
)  # fmt: skip
_VALUES = st.one_of(
    st.sampled_from(_VALID).map(str.encode),
    st.sampled_from(_EVIL),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(str.encode),
    st.binary(max_size=6),
)
_FIELDS = st.dictionaries(st.sampled_from(_NAMES), _VALUES, max_size=4)
# Requests that are answered; those that are not differ from them in a few fields.
_GOOD = {
    "/queue": {"comparison": "1", "state": "any", "room": "observations"},
    "/search": {"q": "nhiem vu"},
    "/article": {"id": "tin:1", "comparison": "1"},
    "/fact": {"article": "tin:1", "key": "x", "room": "observations"},
    "/add": {"id": "tin:1", "room": "observations", "quote": "41 nhiệm vụ", "f.kind": "count", "f.value": "41",
             "f.status": "actual", "f.comparator": "eq", "f.unit": "nhiệm vụ"},
    "/correct": {"change": "1", "quote": "41 nhiệm vụ", "f.kind": "count", "f.value": "7", "f.status": "actual",
                 "f.comparator": "eq"},
    "/compare": {"before": "1", "after": "2"},
    "/decide": {"change": "1", "action": "accept", "seen": ""},
    "/decide-all": {"comparison": "1", "article": "tin:2", "seen": "0", "action": "defer"},
    "/undo": {"decision": "1"},
    "/gold": {"change": "1"},
    "/settings": {"language": "en", "back": "/queue"},
}  # fmt: skip


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def made(url: str) -> Iterator[TestClient]:
    with Store.open(url) as store:
        two_runs(store, 6, groups=2)
        compared(store)
        yield client(app(store))


def encoded(path: str, fields: dict[str, bytes]) -> str:
    return "&".join(f"{name}={quote_plus(value)}" for name, value in {**_GOOD.get(path, {}), **fields}.items())


_MANY = settings(
    max_examples=150,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@_MANY
@given(path=st.sampled_from([*READS, "/login", "/static/review.css", "/nowhere"]), fields=_FIELDS)
@example(path="/add", fields={"as_of": b"1"})
def test_any_address_is_answered(made: TestClient, path: str, fields: dict[str, bytes]):
    assert made.get(f"{path}?{encoded(path, fields)}", follow_redirects=False).status_code in {200, 303, 400, 404, 422}


@_MANY
@given(path=st.sampled_from([*(path for path in WRITES if path != "/logout"), "/login"]), fields=_FIELDS)
def test_any_form_is_answered(made: TestClient, path: str, fields: dict[str, bytes]):
    form = f"csrf={csrf(made)}&{encoded(path, fields)}"
    headers = {"content-type": "application/x-www-form-urlencoded"}
    answer = made.post(path, content=form, headers=headers, follow_redirects=False)
    assert answer.status_code in {200, 303, 400, 404, 409, 422}
    assert answer.headers.get("location", "/").startswith("/") and "evil" not in answer.headers.get("location", "")


def test_reading_writes_nothing(made: TestClient, url: str):
    before = dump(url)
    for path in READS:
        made.get(f"{path}?id=tin:1&change=1&comparison=1&q=nhiem&room=observations&article=tin:1&key=x")
    assert dump(url) == before


def test_a_conflict_without_script_is_a_page(made: TestClient):
    other_sees = {"change": 1, "seen": "", "back": "/queue"}
    assert send(made, "/decide", **other_sees, action="accept").status_code == 303
    refused = send(made, "/decide", **other_sees, action="reject", comment="sai <b>")
    assert refused.status_code == 409
    assert "Thay bằng quyết định của tôi" in refused.text and "sai &lt;b&gt;" in refused.text


def test_a_bulk_decision_on_what_changed_meanwhile_writes_nothing(made: TestClient, url: str):
    with Store.open(url) as store:
        group = next(each.group for each in queue.groups(store, 1).groups if each.size > 1)
        page = queue.page(store, 1, queue.Filters(group=group))
        assert send(made, "/decide", change=page.changes[0].id, seen="", action="accept").status_code == 303
        refused = send(made, "/decide-all", comparison=1, group=group, seen=page.as_of, action="reject")
        assert refused.status_code == 409 and "Hà" in refused.text
        assert queue.comparisons(store)[0].states == {"accepted": 1, "open": 7}


def test_an_article_is_kept_as_gold_only_where_the_command_says(store: Store, tmp_path):
    run(store, [record(1)], "1")
    run(store, [record(1, managed="7")], "2")
    compared(store)
    assert send(client(app(store)), "/gold", change=1).status_code == 404
    made = client(app(store, gold=tmp_path / "gold"))
    send(made, "/decide", change=1, seen="", action="reject")
    assert 'data-key="g"' in made.get("/queue?state=any").text
    send(made, "/gold", change=1, back="/queue?state=any")
    (kept,) = (tmp_path / "gold").glob("*.json")
    assert '"41"' in kept.read_text(encoding="utf-8").replace("41,", '"41",')
