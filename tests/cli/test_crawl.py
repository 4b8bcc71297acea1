"""`dostex crawl` from the command line: a whole crawl with its summary, exit status and refusals."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from dostex.cli import app
from dostex.sources import profiles
from dostex.sources.protocol import Source
from tests.sources.crawls import QUICK
from tests.sources.portal import Links, Plain, Portal, says, serving

CONTACT = ("--contact", "an@vidu.vn")


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch):
    """A portal that the source `thử` names."""
    made = Portal().fill(12)
    with serving(made) as base:
        monkeypatch.setattr(profiles, "load", lambda name: Source(Plain(name, base, QUICK), Links()))
        yield made


def dostex(*arguments: str):
    return CliRunner().invoke(app, arguments)


def test_a_crawl_accounts_for_every_address(portal: Portal, tmp_path: Path) -> None:
    portal.special = {"/tin/3": says(b"", 404), "/tin/4": says(b"<p>", 418)}
    portal.robots = "User-agent: *\nDisallow: /tin/5\n"
    result = dostex("crawl", "thử", *CONTACT, "--out", str(tmp_path / "kho"))
    assert result.exit_code == 1
    rows = dict(line.rsplit(maxsplit=1) for line in result.stdout.splitlines()[1:8])
    assert {name.strip(): int(count) for name, count in rows.items()} == {
        "new": 9, "changed": 0, "unchanged": 0, "gone": 1, "refused": 1, "failed": 1, "listing pages": 2,
    }  # fmt: skip
    assert "/tin/4  HTTP 418" in result.stdout
    assert "/tin/5  robots.txt forbids it" in result.stdout


def test_a_quiet_crawl_says_nothing_and_the_archive_can_be_run(portal: Portal, tmp_path: Path) -> None:
    result = dostex("crawl", "thử", *CONTACT, "--out", str(tmp_path / "kho"), "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    result = dostex("run", str(tmp_path / "kho"), "--store", f"sqlite:///{tmp_path / 'facts.db'}")
    assert result.exit_code == 0
    assert "12" in result.stdout


def test_a_source_that_gives_nothing_any_more_has_failed(portal: Portal, tmp_path: Path) -> None:
    arguments = ("crawl", "thử", *CONTACT, "--out", str(tmp_path))
    assert dostex(*arguments).exit_code == 0
    portal.special = {"/tin": says(b"<html><body><p>Trang moi</p></body></html>")}
    result = dostex(*arguments)
    assert result.exit_code == 1
    assert "no article was listed, and it had 12 before" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [((), "a contact is needed"), (("--contact", "tôi"), "'tôi' is none"), ((*CONTACT, "--since", "hôm qua"), "no day")],
)
def test_wrong_use_is_told_before_anything_is_asked(portal: Portal, arguments: tuple[str, ...], said: str) -> None:
    result = dostex("crawl", "thử", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not portal.requests
