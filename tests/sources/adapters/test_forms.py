"""Postbacks: which link turns the page, and the whole state that goes with it."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from dostex.sources.adapters import forms
from dostex.sources.adapters.markup import anchors

URL = "https://x.gov.vn/tin/default.aspx?pid=1"
FORM = """<form method="post" action="default.aspx?pid=1&amp;x=2"><input type="hidden" name="__VIEWSTATE" value="/wEP+a=">
<input type="hidden" name="__EVENTTARGET" value=""><input name="tu" value="Tìm"><input type="password" name="mk">
<input type="checkbox" name="c1" checked><input type="checkbox" name="c2"><input type="radio" name="r" value="b" checked>
<input type="submit" name="nut" value="Gửi"><input type="image" name="anh"><input name="tat" disabled value="1">
<select name="nam"><option value="">Tất cả</option><option value="2023" selected>2023</option></select>
<select name="thang"><option>Một</option><option>Hai</option></select><textarea name="y">kiến</textarea>{}</form>"""


def post(pager, current=1):
    tree = LexborHTMLParser(FORM.format(pager))
    return forms.next_post(anchors(tree), tree, URL, current)


def test_every_field_that_a_browser_sends_is_sent_with_the_event():
    request = post("<a href=\"javascript:__doPostBack('g$lbtNext','')\">Sau</a>")
    assert (request.method, request.url) == ("POST", "https://x.gov.vn/tin/default.aspx?pid=1&x=2")
    assert request.form == (
        ("__EVENTARGUMENT", ""), ("__VIEWSTATE", "/wEP+a="), ("__EVENTTARGET", "g$lbtNext"), ("tu", "Tìm"), ("mk", ""),
        ("c1", "on"), ("r", "b"), ("nam", "2023"), ("thang", "Một"), ("y", "kiến"),
    )  # fmt: skip
    assert request.headers == (("Referer", URL),)


def back(target, argument, text):
    return f"<a href=\"javascript:__doPostBack('{target}','{argument}')\">{text}</a>"


OPTIONS = "WebForm_DoPostBackWithOptions(new WebForm_PostBackOptions(&quot;b$n&quot;, &quot;&quot;, true))"


@pytest.mark.parametrize(
    ("pager", "current", "event"),
    [
        (back("g", "Page$2", "2") + back("g", "Page$3", "3"), 1, ("g", "Page$2", 2)),
        (back("g", "Page$1", "1") + back("g", "Page$11", "..."), 10, ("g", "Page$11", 11)),
        (back("g", "Page$Next", "&gt;"), 4, ("g", "Page$Next", 5)),
        (back("p1", "2", "2"), 1, ("p1", "2", 2)),
        (back("r$ctl02$lbt", "", "3") + back("r$ctl01$lbt", "", "2"), 1, ("r$ctl01$lbt", "", 2)),
        ("<a onclick=\"__doPostBack('n','');return false\" href='#'>Trang sau</a>", 7, ("n", "", 8)),
        (f"<a href='javascript:{OPTIONS}'>Tiếp</a>", 1, ("b$n", "", 2)),
    ],
)
def test_the_link_to_the_next_page(pager, current, event):
    request = post(pager, current)
    sent = dict(request.form)
    assert (sent["__EVENTTARGET"], sent["__EVENTARGUMENT"], request.note) == (event[0], event[1], f"pages#{event[2]}")


@pytest.mark.parametrize(
    "pager",
    [
        "<a href=\"javascript:__doPostBack('g','Page$2')\">2</a>",  # on page 3 of 3
        "<a href=\"javascript:__doPostBack('Calendar1','8765')\">12</a>",
        "<a href=\"javascript:__doPostBack('Calendar1','V8735')\">≥</a>",
        "<a href=\"javascript:__doPostBack('vote','5')\">Rất tốt</a>",
        "<a href=\"javascript:alert('Sau')\">Sau</a>",
        "",
    ],
)
def test_calendars_votes_and_past_pages_turn_nothing(pager):
    assert post(pager, 3) is None


def test_an_update_panel_s_answer_in_its_parts():
    answer = "1|#||4|22|updatePanel|up1|<a href='/x'>Một</a>ab|4|hiddenField|__VIEWSTATE|/wEP|9|error|500|Hết phiên|"
    assert forms.is_delta(answer)
    assert not forms.is_delta("<html>1|#||")
    parts = forms.delta(answer)
    assert parts["updatePanel"] == [("up1", "<a href='/x'>Một</a>ab")]
    assert parts["hiddenField"] == [("__VIEWSTATE", "/wEP")]
    assert parts["error"] == [("500", "Hết phiên")]
    assert forms.delta(answer[:-12]).get("error") is None
