"""Addresses in one spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.sources.adapters.canonical import canonical

BASE = "https://SKHCN.example.gov.vn/tin/index.html"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/a/b?z=1&A=2#top", "https://skhcn.example.gov.vn/a/b?A=2&z=1"),
        ("default.aspx?nid=7&pid=1", "https://skhcn.example.gov.vn/tin/default.aspx?nid=7&pid=1"),
        ("default.aspx?pid=1&nid=7", "https://skhcn.example.gov.vn/tin/default.aspx?nid=7&pid=1"),
        ("HTTP://Example.gov.VN:80", "http://example.gov.vn/"),
        ("https://example.gov.vn:8443/x", "https://example.gov.vn:8443/x"),
        ("/p/chi-tiet;jsessionid=ab12!-5?dDocName=PORTAL1&_afrLoop=77&_adf.ctrl-state=x_4", "https://skhcn.example.gov.vn/p/chi-tiet?dDocName=PORTAL1"),
        ("/(S(abcdefghijklmnopqrstuvwx))/tin.aspx?id=1", "https://skhcn.example.gov.vn/tin.aspx?id=1"),
        ("/tin?id=1&utm_source=zalo&fbclid=xyz", "https://skhcn.example.gov.vn/tin?id=1"),
        ("/Khoa học/a%c3%a1.html", "https://skhcn.example.gov.vn/Khoa%20h%E1%BB%8Dc/a%C3%A1.html"),
        ("\n  /a\tb.html ", "https://skhcn.example.gov.vn/ab.html"),
        ("mailto:so@example.gov.vn", None),
        ("javascript:__doPostBack('a','b')", None),
        ("file:///etc/passwd", None),
        ("http://[::1", None),
        ("https://x.gov.vn/" + "a" * 3000, None),
    ],
)  # fmt: skip
def test_one_spelling(url, expected):
    assert canonical(url, base=BASE) == expected


def test_state_is_dropped_by_whole_names_in_any_case():
    assert canonical("https://x.gov.vn/d/5?Page=73&pages=2", state=("page",)) == "https://x.gov.vn/d/5?pages=2"


@given(st.text(max_size=60), st.text(max_size=30))
def test_a_canonical_address_is_its_own(path, query):
    once = canonical(f"https://x.gov.vn/{path}?{query}")
    assert once is None or canonical(once) == once
