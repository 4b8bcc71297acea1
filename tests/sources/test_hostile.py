"""What a portal may do to a crawl, by malice or by neglect: each is refused or ended, and told."""

import datetime
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from dostex.sources.protocol import Policy, Tls
from tests.sources.crawls import QUICK, crawl, outcomes, reasons, rows
from tests.sources.portal import Portal, bomb, huge, page, raw, redirect, says, serving

MEGABYTE = 1024 * 1024
BLOCK = "<html><head><title>Access denied · Viettel WAF</title></head><body>Access denied</body></html>".encode()
GATE = b'<html><script>document.cookie = "D1N=abc"; window.location.reload();</script></html>'


def test_bodies_over_the_limit_are_refused_whatever_they_say_of_their_length(tmp_path: Path) -> None:
    portal = Portal().fill(4)
    portal.special = {"/tin/1": bomb(400 * MEGABYTE), "/tin/2": huge(200 * MEGABYTE)}
    endless = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000000000\r\n\r\n" + b"x" * 1000
    portal.special["/tin/3"] = raw(endless)
    with serving(portal) as base:
        peak = peak_of_crawl(base, tmp_path)
    found = reasons(tmp_path)
    assert [found[key] for key in "123"] == ["refused: the body has more than 1,048,576 bytes"] * 3
    assert outcomes(tmp_path)["4"] == "new"
    assert peak < 260  # megabytes; the bomb alone has 400


def peak_of_crawl(base: str, folder: Path) -> float:
    """Megabytes of the crawl's process, seen from a small parent: a child counts the memory of the process that forked it."""
    told = subprocess.run([sys.executable, "-c", _MEASURED, base, str(folder)], capture_output=True, text=True, check=True)
    return int(told.stdout) / 1024


_MEASURED = """
import resource, sys
from dataclasses import replace
from pathlib import Path
from tests.sources.crawls import QUICK, crawl
crawl(sys.argv[1], Path(sys.argv[2]), policy=replace(QUICK, max_bytes=1024 * 1024))
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("file:///etc/passwd", "the scheme file is not fetched"),
        ("ftp://skhcn.vidu.gov.vn/a", "the scheme ftp is not fetched"),
        ("javascript:alert(1)://", "the scheme javascript is not fetched"),
        ("http://169.254.169.254/latest/meta-data", "169.254.169.254 is not among the source's hosts"),
        ("http://skhcn.khac.gov.vn/tin/1", "skhcn.khac.gov.vn is not among the source's hosts"),
        ("http://ten:mat-khau@{host}/tin/1", "the address carries a user name"),
        ("/tin/a b\x01c", "white space or control characters"),
        ("http://[::1/tin", "no valid address"),
        ("/" + "x" * 5000, "over the limit of 4,000"),
    ],
)
def test_addresses_that_are_not_asked_for(tmp_path: Path, link: str, reason: str) -> None:
    portal = Portal().fill(2)
    with serving(portal) as base:
        host = base.removeprefix("http://")
        portal.links = [link.format(host=host)]
        portal.special["/tin/1"] = redirect(link.format(host=host)) if "\x01" not in link else says(b"", 404)
        crawl(base, tmp_path)
    states = rows(
        tmp_path, f"select state, reason from pages where kind='article' and reason like '%{reason}%'".replace("'s hosts", "%")
    )
    assert states[0][0] == "refused"
    assert outcomes(tmp_path)["2"] == "new"
    assert set(portal.paths()) <= {"/robots.txt", "/tin", "/tin/1", "/tin/2"}


def test_a_private_network_is_not_asked_unless_the_profile_says_so(tmp_path: Path) -> None:
    portal = Portal().fill(2)
    with serving(portal) as base:
        port = base.rpartition(":")[2]
        for name in ("127.0.0.1", "localhost", "2130706433"):
            crawl(f"http://{name}:{port}", tmp_path / name, policy=replace(QUICK, private=False))
    assert not portal.requests


def test_redirects_without_end_fail(tmp_path: Path) -> None:
    portal = Portal(special={"/tin/1": redirect("/a"), "/a": redirect("/b"), "/b": redirect("/a")}).fill(2)
    with serving(portal) as base:
        crawl(base, tmp_path)
    assert reasons(tmp_path)["1"].startswith("failed: more than 6 redirects")
    assert outcomes(tmp_path)["2"] == "new"


def test_a_calendar_without_end_is_left(tmp_path: Path) -> None:
    portal = Portal().fill(2)
    calendar = iter(range(2, 10**9))
    portal.special["/tin"] = lambda handler: handler.reply(
        page("Lịch", f'<a href="/tin/1">Tin</a><a rel="next" href="/tin?page={next(calendar)}">sau</a>')
    )
    with serving(portal) as base:
        crawl(base, tmp_path)
    assert sum(path.startswith("/tin?") for path in portal.paths()) == 3
    [(reason,)] = rows(tmp_path, "select reason from pages where kind='listing' and reason is not null")
    assert reason == "stopped here: 3 listing pages in a row named nothing new"


def test_a_calendar_of_ever_new_articles_ends_at_the_limit_and_fails(tmp_path: Path) -> None:
    portal = Portal()
    numbers = iter(range(1, 10**9))
    portal.special["/tin"] = lambda handler: handler.reply(
        page("Lịch", f'<a href="/tin/{next(numbers)}">Tin</a><a rel="next" href="/tin?page={next(numbers)}">sau</a>')
    )
    with serving(portal) as base:
        crawl(base, tmp_path, policy=replace(QUICK, max_listings=8))
    assert sum(path.startswith("/tin?") or path == "/tin" for path in portal.paths()) == 8
    assert rows(tmp_path, "select state from pages where reason like '%the limit of one crawl%'") == [("failed",)]


def test_control_characters_in_headers_are_refused(tmp_path: Path) -> None:
    header = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-A: a\x1b[31m\x00b\r\nContent-Length: 5\r\n\r\n<p>ok"
    portal = Portal(special={"/tin/1": raw(header)}).fill(2)
    with serving(portal) as base:
        crawl(base, tmp_path)
    assert reasons(tmp_path)["1"] == "refused: control characters in the header 'X-A'"
    assert outcomes(tmp_path)["2"] == "new"


@pytest.mark.parametrize(("body", "status"), [(BLOCK, 403), (BLOCK, 200), (GATE, 200)])
def test_a_block_page_stops_the_host(tmp_path: Path, body: bytes, status: int) -> None:
    portal = Portal(special={"/tin/7": says(body, status)}).fill(9)
    with serving(portal) as base:
        told = crawl(base, tmp_path)
    assert set(outcomes(tmp_path).values()) == {"new", "blocked"}
    assert sum(path.startswith("/tin/") for path in portal.paths()) == 3
    assert told[-1].outcome == "note"
    assert told[-1].reason is not None and "left alone" in told[-1].reason


def test_an_error_page_sent_as_a_success_is_no_article(tmp_path: Path) -> None:
    missing = page("Sở Khoa học và Công nghệ", "<p>Không tìm thấy bài viết</p>")
    portal = Portal(special={"/tin/1": says(missing)}).fill(2)
    with serving(portal) as base:
        crawl(base, tmp_path)
    assert outcomes(tmp_path) == {"1": "soft404", "2": "new"}


def test_a_slow_answer_is_cut_at_the_time_limit(tmp_path: Path) -> None:
    def drip(handler) -> None:
        handler.note(200)
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(30):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.1)

    portal = Portal(special={"/tin/1": drip}).fill(2)
    with serving(portal) as base:
        crawl(base, tmp_path, policy=replace(QUICK, timeout=0.5, tries=1))
    assert reasons(tmp_path)["1"] == "failed: no whole answer within 0.5 seconds, 1 times"


def test_a_host_that_never_answers_is_left_alone(tmp_path: Path) -> None:
    told = crawl("http://127.0.0.1:9", tmp_path, policy=Policy(delay=0, back_off=0.01, tries=3, private=True))
    assert "the host refuses connections" in (told[-1].reason or "")


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """A root, an intermediate and a server's certificate; files for each and for the chain."""
    folder = tmp_path_factory.mktemp("tls")
    root, root_key = _certificate("Gốc", None, None)
    middle, middle_key = _certificate("Trung gian", root, root_key)
    leaf, leaf_key = _certificate("localhost", middle, middle_key, host="localhost")
    pem = {"root": [root], "middle": [middle], "leaf": [leaf], "both": [root, middle], "whole": [leaf, middle]}
    files = {name: folder / f"{name}.pem" for name in (*pem, "key")}
    for name, certificates in pem.items():
        files[name].write_bytes(b"".join(each.public_bytes(serialization.Encoding.PEM) for each in certificates))
    form = serialization.PrivateFormat.TraditionalOpenSSL
    files["key"].write_bytes(leaf_key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    yield files


def _certificate(name, issuer, issuer_key, host=None):
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=host is None, path_length=None), critical=True)
    )
    if host:
        builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
    return builder.sign(issuer_key or key, hashes.SHA256()), key


def test_a_missing_intermediate_is_rejected_and_mended_for_one_host(
    tmp_path: Path, chain: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(chain["root"]))
    portal = Portal().fill(2)
    with serving(portal, certificate=chain["leaf"], key=chain["key"]) as base:
        told = crawl(base, tmp_path / "a")
        assert not portal.requests
        assert "the certificate is not valid" in (told[-1].reason or "")
        told = crawl(base, tmp_path / "b", policy=replace(QUICK, tls=(Tls("localhost", extra_ca=str(chain["middle"])),)))
    assert outcomes(tmp_path / "b") == {"1": "new", "2": "new"}
    assert (told[0].outcome, told[0].name) == ("note", "localhost")


def test_a_whole_chain_of_an_unknown_root_is_rejected(tmp_path: Path, chain: dict[str, Path]) -> None:
    portal = Portal().fill(2)
    with serving(portal, certificate=chain["whole"], key=chain["key"]) as base:
        crawl(base, tmp_path, policy=replace(QUICK, tls=(Tls("localhost", legacy=True),)))
    assert not portal.requests
