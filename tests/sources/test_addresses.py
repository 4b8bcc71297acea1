"""Addresses that may be asked, and networks that are private."""

import pytest

from dostex.sources.addresses import host_key, is_private, refusal

HOSTS = ("skhcn.vidu.gov.vn", "vidu.gov.vn:8080")


@pytest.mark.parametrize(
    "url",
    [
        "https://skhcn.vidu.gov.vn/a",
        "http://www.skhcn.vidu.gov.vn:80/a",
        "http://vidu.gov.vn:8080/",
        "https://SKHCN.vidu.gov.vn./",
    ],
)
def test_the_source_is_asked_with_or_without_www(url: str) -> None:
    assert refusal(url, HOSTS) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://skhcn.vidu.gov.vn:8443/", "https://vidu.gov.vn/", "https://skhcn.vidu.gov.vn.ac.example/",
        "//skhcn.vidu.gov.vn/a",
        "https://skhcn.vidu.gov.vn@ac.example/", "https://skhcn.vidu.gov.vn:99999/", "https:///a", "",
    ],
)  # fmt: skip
def test_nobody_else_is_asked(url: str) -> None:
    assert refusal(url, HOSTS)


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("127.0.0.1", True), ("10.1.2.3", True), ("192.168.0.1", True), ("172.16.0.1", True), ("169.254.169.254", True),
        ("100.64.0.1", True), ("0.0.0.0", True), ("::1", True), ("fe80::1%eth0", True), ("fd00::1", True),
        ("::ffff:127.0.0.1", True), ("224.0.0.1", True), ("203.162.0.181", False), ("2405:4800::1", False),
    ],
)  # fmt: skip
def test_private_networks(address: str, private: bool) -> None:
    assert is_private(address) is private


def test_one_host_with_and_without_www_takes_turns() -> None:
    assert host_key("https://www.skhcn.vidu.gov.vn/a") == host_key("http://skhcn.vidu.gov.vn:80") == "skhcn.vidu.gov.vn"
