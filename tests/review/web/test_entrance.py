"""Who comes in, and what is refused at the door."""

import pytest

from dostex.review.web.app import READS, WRITES, Reviewing
from dostex.review.web.guard import POLICY
from dostex.review.web.sessions import SESSION_SECONDS, TOKEN_SECONDS, Door, reviewer_name
from dostex.store import Store
from tests.review.web.clients import app, client, csrf, send, stranger, token_of


def test_a_link_opens_once_and_looking_at_it_does_not_use_it_up(opened: Reviewing):
    link = {"token": opened.door.token()}
    first, second = stranger(opened), stranger(opened)
    assert all('name="reviewer"' in first.get("/login", params=link).text for _ in range(2))
    entered = first.post("/login", data={**link, "reviewer": "Hà"}, follow_redirects=False)
    assert entered.status_code == 303
    cookie = entered.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie
    refused = second.post("/login", data={**link, "reviewer": "Lan"})
    assert 'role="alert"' in refused.text
    assert not second.cookies


def test_without_a_session_every_page_leads_to_the_entrance(opened: Reviewing):
    made = stranger(opened)
    for path in READS:
        assert made.get(path, follow_redirects=False).headers["location"] == "/login"
    for path in WRITES:
        assert made.post(path, data={"csrf": ""}, follow_redirects=False).headers["location"] == "/login"


@pytest.mark.parametrize("path", WRITES)
def test_a_form_without_the_sessions_token_changes_nothing(opened: Reviewing, path: str):
    made, other = client(opened), client(opened, "Lan")
    for token in ("", "wrong", "đ", csrf(other)):
        assert made.post(path, data={"csrf": token}).status_code == 403


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8765", "", "[::", "localhost@evil.example"]
)
def test_another_name_for_our_address_is_refused(opened: Reviewing, host: str):
    assert client(opened).get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("headers", [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}])
def test_a_form_from_another_site_is_refused(opened: Reviewing, headers: dict[str, str]):
    made = client(opened)
    answer = made.post("/settings", data={"csrf": csrf(made), "theme": "dark"}, headers=headers)
    assert answer.status_code == 403


def test_only_small_plain_forms_are_read(opened: Reviewing):
    made = client(opened)
    assert made.post("/settings", json={"csrf": csrf(made)}).status_code == 415
    assert made.post("/settings", data={"csrf": csrf(made), "theme": "x" * 1_000_001}).status_code == 413
    assert made.post("/settings", data={f"f{number}": "" for number in range(300)}).status_code == 400


def test_every_answer_carries_the_policy(opened: Reviewing):
    made = client(opened)
    for path in ("/", "/nowhere", "/static/review.css", "/static/..%2fapp.py", "/login"):
        assert made.get(path).headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    assert made.get("/").headers["cache-control"] == "no-store"
    assert made.get("/static/..%2fapp.py").status_code == 404


def test_choices_lead_back_to_our_own_pages_only(opened: Reviewing):
    made = client(opened)
    assert send(made, "/settings", back="/search?q=a", language="en").headers["location"] == "/search?q=a"
    assert '<html lang="en"' in made.get("/").text
    for target in ("https://evil.example", "//evil.example", "/\\evil.example", "/\nx", ""):
        assert send(made, "/settings", back=target).headers["location"] == "/"


def test_an_invitation_lets_one_more_in(opened: Reviewing):
    text = send(client(opened), "/invite").text
    token = token_of(next(word for word in text.split('"') if "login?token=" in word))
    assert stranger(opened).post("/login", data={"token": token, "reviewer": "Lan"}).status_code == 200


def test_leaving_ends_the_session(opened: Reviewing):
    made = client(opened)
    kept = dict(made.cookies)
    send(made, "/logout")
    made.cookies.update(kept)
    assert made.get("/", follow_redirects=False).status_code == 303


def test_tokens_and_sessions_end():
    now = [0.0]
    door = Door(lambda: now[0])
    first, second = door.token(), door.token()
    secret = door.enter(first, "Hà")
    assert secret and door.session(secret)
    now[0] = TOKEN_SECONDS
    assert not door.knows(second) and door.enter(second, "Lan") is None
    now[0] = SESSION_SECONDS
    assert door.session(secret) is None


@pytest.mark.parametrize(
    ("given", "kept"), [("  Vừ  A Páo ", "Vừ A Páo"), ("a\u202eb\n", "a b"), ("\u200b", ""), ("x" * 99, "x" * 60)]
)
def test_names_are_one_printable_line(given: str, kept: str):
    assert reviewer_name(given) == kept


def test_other_names_can_be_allowed(store: Store):
    made = client(app(store, hosts=frozenset({"127.0.0.1", "review.example.org"})))
    assert made.get("/", headers={"host": "review.example.org:80"}).status_code == 200
    assert made.get("/", headers={"host": "localhost"}).status_code == 421
