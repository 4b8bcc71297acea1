"""What reviewers do, in a real Chromium: with keys alone, with the mouse, two at once."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dostex.review import decisions, queue
from dostex.review.queue.models import Comparison, Filters
from dostex.review.web.views.queue import PAGE
from dostex.store import Store
from tests.review.web.browsers import LAPTOP, PHONE, Served, chromium, reviewer, served, violations
from tests.review.web.making import HOSTILE, NOW, compared, record, run, two_runs


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def serving(store: Store) -> Iterator[Served]:
    with served(store) as app:
        yield app


def now(store: Store) -> Comparison:
    """The comparison as it stands."""
    return queue.comparisons(store)[0]


def press(page: Page, key: str) -> None:
    """A key, and the answer to it: another card is current, or another page."""
    before = page.locator(".current").get_attribute("id")
    page.keyboard.press(key)
    page.wait_for_function(
        "before => document.querySelector('.current')?.id !== before || document.querySelector('.empty')", arg=before
    )


@pytest.mark.parametrize("url", ["sqlite", "postgresql"])
def test_a_queue_of_fifty_is_cleared_with_the_keyboard_alone(url: str, request: pytest.FixtureRequest, browser: Browser):
    with Store.open(str(request.getfixturevalue(url))) as store:
        two_runs(store, 50)
        comparison = compared(store)
        assert comparison.changes == comparison.open == 50 == 2 * PAGE
        with served(store) as app, reviewer(browser, app, "Hà") as page:
            page.goto(f"{app.base}/queue")
            for key in "arard" * 10:
                press(page, key)
            expect(page.locator(".empty")).to_be_visible()
        assert now(store).states == {"accepted": 20, "rejected": 20, "deferred": 10}
        log = queue.log(store, limit=100).entries
        assert {entry.decision.reviewer for entry in log} == {"Hà"} and len(log) == 50


def test_a_group_is_accepted_at_once_and_taken_back(store: Store, serving: Served, browser: Browser):
    two_runs(store, 12, groups=10)
    compared(store)
    with reviewer(browser, serving, "Hà") as page:
        page.goto(f"{serving.base}/queue")
        expect(page.locator(".group")).to_have_count(1)
        page.keyboard.press("c")
        page.keyboard.type("đúng, đã xem")
        page.keyboard.press("Escape")
        page.keyboard.press("a")
        expect(page.locator("#items [data-state=open]")).to_have_count(2)
        assert now(store).states == {"accepted": 20, "open": 2}
        assert queue.log(store).entries[0].decision.comment == "đúng, đã xem"
        page.keyboard.press("u")
        expect(page.locator(".group")).to_have_count(1)
        assert now(store).open == 22


def test_a_group_is_corrected_at_once(store: Store, serving: Served, browser: Browser):
    two_runs(store, 6, groups=4)
    compared(store)
    with reviewer(browser, serving, "Hà") as page:
        page.goto(f"{serving.base}/queue")
        page.keyboard.press("e")
        page.wait_for_url("**/correct?**")
        page.fill("#i-period", "2021")
        page.click("button.main")
        expect(page.locator("#items [data-state=open]")).to_have_count(2)
    assert now(store).states == {"corrected": 8, "open": 2}
    shown = decisions.published(store, "tin:6")["observations"]
    assert [(row["value"], row["period"]) for row in shown] == [(46, "2021"), (11, "2021")]


def test_a_decision_is_taken_back_where_it_was_made(store: Store, serving: Served, browser: Browser):
    two_runs(store, 3)
    compared(store)
    with reviewer(browser, serving, "Hà") as page:
        page.goto(f"{serving.base}/queue")
        first = page.locator(".current").get_attribute("id")
        press(page, "r")
        expect(page.locator(f"#{first}")).to_have_attribute("data-state", "rejected")
        expect(page.locator("#progress")).to_contain_text("đã quyết 1 trong 3")
        press(page, "k")
        assert page.locator(".current").get_attribute("id") == first
        page.keyboard.press("u")
        expect(page.locator(f"#{first}")).to_have_attribute("data-state", "open")
        assert now(store).open == 3
        actions = [entry.decision.action for entry in queue.log(store).entries]
        assert actions == ["undo", "reject"]


def drag(page: Page, start: str, end: str) -> None:
    """Press the mouse on the word `start` of the text, let go on `end`."""
    places = page.evaluate(
        """words => words.map(word => {
          const walker = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(word);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + word.length);
            const box = range.getBoundingClientRect();
            return [box.left, box.right, (box.top + box.bottom) / 2];
          }
        })""",
        [start, end],
    )
    (left, _, top), (_, right, bottom) = places
    page.mouse.move(left + 3, top)
    page.mouse.down()
    page.mouse.move(right - 3, bottom, steps=5)
    page.mouse.up()


def test_a_quote_is_corrected_with_the_mouse(store: Store, serving: Served, browser: Browser):
    two_runs(store, 2)
    compared(store)
    with reviewer(browser, serving, "Hà") as page:
        page.goto(f"{serving.base}/queue")
        page.keyboard.press("e")
        page.wait_for_url("**/correct?**")
        drag(page, "quản", "chuyển")  # from within a word to within another: whole words are taken
        expect(page.locator("#quote")).to_have_value("quản lý 41 nhiệm vụ, trong đó 6 nhiệm vụ chuyển")
        page.fill("#i-value", "41")
        page.click("button.main")
        page.wait_for_url("**/queue*")
    (corrected,) = queue.page(store, now(store).id, Filters(states=frozenset({"corrected"}))).changes
    assert corrected.decision
    correction = decisions.published(store, corrected.change.article_id)["observations"]
    assert "quản lý 41 nhiệm vụ, trong đó 6 nhiệm vụ chuyển" in [row["span_text"] for row in correction]


def test_a_missed_fact_is_added(store: Store, serving: Served, browser: Browser):
    two_runs(store, 1)
    with reviewer(browser, serving, "Hà") as page:
        page.goto(f"{serving.base}/article?id=tin:1")
        page.click("text=Thêm dữ kiện bị sót")
        page.select_option("#i-kind", "money")
        page.fill("#i-value", "hai tỷ rưỡi")
        page.fill("#i-unit", "đồng")
        page.fill("#i-currency", "VND")
        drag(page, "2,5", "đồng")
        page.click("button.main")
        expect(page.locator("#problem")).to_be_visible()  # what was filled in is still there
        expect(page.locator("#quote")).to_have_value("2,5 tỷ đồng")
        page.fill("#i-value", "2500000000")
        page.click("button.main")
        page.wait_for_url(re.compile("/article"))
    added = [row for row in decisions.published(store, "tin:1")["observations"] if row["review"] == "add"]
    assert [(row["span_text"], row["value"]) for row in added] == [("2,5 tỷ đồng", 2_500_000_000)]


def test_two_reviewers_collide_and_both_understand(store: Store, serving: Served, browser: Browser):
    two_runs(store, 2)
    compared(store)
    with reviewer(browser, serving, "Hà") as one, reviewer(browser, serving, "Lan") as other:
        for page in (one, other):
            page.goto(f"{serving.base}/queue")
        change = one.locator(".current").get_attribute("id")
        press(one, "a")
        other.keyboard.press("r")
        conflict = other.locator(f"#{change} [role=alert]")
        expect(conflict).to_contain_text("Hà")
        expect(conflict).to_contain_text("chấp nhận")
        expect(conflict).to_contain_text("bác bỏ")
        assert now(store).states == {"accepted": 1, "open": 1}  # nothing of the second was written
        other.click("text=Thay bằng quyết định của tôi")
        expect(other.locator(f"#{change}")).to_have_attribute("data-state", "rejected")
        one.keyboard.press("k")
        one.keyboard.press("u")
        expect(one.locator(f"#{change} [role=alert]")).to_contain_text("Lan")
        assert now(store).states == {"rejected": 1, "open": 1}


def test_the_language_is_switched_and_kept(store: Store, serving: Served, browser: Browser):
    two_runs(store, 1)
    compared(store)
    with reviewer(browser, serving, "Hà") as page:
        page.goto(f"{serving.base}/queue")
        page.click("button[name=language][value=en]")
        expect(page.locator("h1")).to_have_text("Queue")
        page.keyboard.press("?")
        expect(page.locator("#keys")).to_contain_text("undo the last decision")
        page.keyboard.press("Escape")
        page.click("nav >> text=Decisions")
        expect(page.locator("html")).to_have_attribute("lang", "en")


def test_what_an_article_says_stays_text(store: Store, serving: Served, browser: Browser):
    long = "dài " * 250_000
    versions = [
        [record(number, extra=said, managed=managed) for number, said in ((1, HOSTILE), (2, long))] for managed in ("1", "2")
    ]
    for number, records in enumerate(versions, start=1):
        run(store, records, str(number))
    comparison = compared(store)
    with reviewer(browser, serving, "Hà<b>") as page:
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        for path in (
            "/queue",
            f"/article?id=tin:1&comparison={comparison.id}",
            "/article?id=tin:2",
            "/search?q=script",
            "/correct?change=1",
        ):
            page.goto(f"{serving.base}{path}")
            assert page.locator("script:not([src]), img, [onerror]").count() == 0
        page.goto(f"{serving.base}/article?id=tin:1")
        assert "</script><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}<!--" in page.inner_text("main")
        assert page.inner_text(".who") == "Hà<b>"


@pytest.mark.parametrize(
    "look",
    [
        "laptop-light",
        "phone-dark",
        pytest.param("laptop-dark", marks=pytest.mark.soak),
        pytest.param("phone-light", marks=pytest.mark.soak),
    ],
)
def test_every_page_can_be_read_and_heard(store: Store, serving: Served, browser: Browser, tmp_path: Path, look: str):
    """Screenshots lie in the test's folder; look at them after changing a page."""
    two_runs(store, 30, groups=8)
    comparison = compared(store)
    first, second = queue.page(store, comparison.id, limit=2).changes
    decisions.decide(store, decisions.Changes({first.id: None}), "reject", reviewer="Lan", now=NOW, comment="sai năm")
    article, key = first.change.article_id, first.change.key
    pages = {
        "overview": "/",
        "queue": "/queue?state=any",
        "group": f"/queue?group={second.group}",
        "article": f"/article?id={article}&comparison={comparison.id}",
        "correct": f"/correct?change={second.id}",
        "add": f"/add?id={article}&room=posts",
        "fact": f"/fact?room=observations&article={article}&key={key}",
        "decisions": "/decisions",
        "search": "/search?q=nhiem+vu",
        "settings": "/settings",
        "error": "/nowhere",
    }
    found: list[str] = []
    size, _, light = look.partition("-")
    viewport = {"laptop": LAPTOP, "phone": PHONE}[size]
    with reviewer(browser, serving, "Hà", viewport=viewport, color_scheme=light) as page:
        for name, path in pages.items():
            page.goto(f"{serving.base}{path}")
            page.screenshot(path=tmp_path / f"{name}-{look}.png")
            found += [f"{name}: {each}" for each in violations(page)]
            found += (
                [f"{name}: wider than the screen"] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
            )
    assert found == []
    assert len(list(tmp_path.glob("*.png"))) == len(pages)


def test_the_check_of_pages_finds_what_cannot_be_heard(store: Store, serving: Served, browser: Browser):
    with reviewer(browser, serving, "Hà") as page:
        page.evaluate("document.querySelector('main').innerHTML = '<input><button></button>'")
        assert {each.partition(" ")[0] for each in violations(page)} >= {"button-name", "label"}
