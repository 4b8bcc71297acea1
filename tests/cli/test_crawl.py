"""`dostex crawl` from the command line: a whole crawl with its summary, exit status and refusals."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from dostex.cli import app
from dostex.sources import profiles
from dostex.sources.protocol import Source
from tests.sources import sites
from tests.sources.adapters.walking import source
from tests.sources.content import item, items
from tests.sources.crawls import QUICK
from tests.sources.portal import Links, Plain, Portal, says, serving

QUICK_PROFILE = {"delay": 0, "timeout": 10, "back_off": 0.05, "private": True}
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


class TestRun:
    """`dostex run SOURCE`: a portal to facts, and again only what changed."""

    @pytest.fixture
    def arguments(self, tmp_path: Path):
        """A portal of 8 articles, and the command that runs it."""
        self.site = sites.Drupal(articles=items(8))
        self.store = f"sqlite:///{tmp_path / 'facts.db'}"
        with sites.serving(self.site) as base:
            profile = source(base, "drupal", {"url": self.site.start}, name="thu-nghiem", politeness=QUICK_PROFILE)
            file = tmp_path / "thu.yaml"
            file.write_text(yaml.safe_dump(profile.model_dump(mode="json", by_alias=True)), encoding="utf-8")
            yield ("run", str(file), *CONTACT, "--out", str(tmp_path / "kho"), "--store", self.store)

    def counts(self, output: str) -> dict[str, int]:
        lines = output.partition("archived in")[2].splitlines()
        return {words[-2]: int(words[-1]) for line in lines if len(words := line.split()) in (2, 3) and words[-1].isdigit()}

    def test_every_article_is_stored_and_then_only_what_changed_is_read(self, arguments) -> None:
        first = dostex(*arguments)
        assert first.exit_code == 0
        assert self.counts(first.stdout)["new"] == 8
        again = dostex(*arguments).stdout
        assert [self.counts(again)[name] for name in ("new", "changed", "unchanged")] == [0, 0, 0]
        assert "8 articles are in the store as they were last fetched" in again
        self.site.articles[3] = replace(self.site.articles[3], lead="Sở Khoa học và Công nghệ đính chính bản tin này.")
        self.site.articles.insert(0, item(9))
        third = self.counts(dostex(*arguments).stdout)
        assert (third["new"], third["changed"]) == (1, 1)

    def test_what_a_crawl_left_unread_is_read_later(self, arguments, tmp_path: Path) -> None:
        assert dostex("crawl", arguments[1], *CONTACT, "--out", str(tmp_path / "kho"), "--quiet").exit_code == 0
        assert self.counts(dostex(*arguments).stdout)["new"] == 8

    def test_a_folder_of_crawls_gives_the_newest_state_of_each_article(self, arguments, tmp_path: Path) -> None:
        dostex("crawl", arguments[1], *CONTACT, "--out", str(tmp_path / "kho"), "--quiet")
        self.site.articles[3] = replace(self.site.articles[3], lead="Sở Khoa học và Công nghệ đính chính bản tin này.")
        dostex(*arguments)
        result = dostex("run", str(tmp_path / "kho"), "--store", self.store)
        assert re.search(r"unchanged +8\b", result.stdout)

    def test_the_profile_says_what_is_no_text(self, arguments) -> None:
        file = Path(arguments[1])
        profile = yaml.safe_load(file.read_text(encoding="utf-8"))
        profile["overrides"] = {"strip": ["p:nth-of-type(2)"]}
        file.write_text(yaml.safe_dump(profile), encoding="utf-8")
        assert dostex(*arguments).exit_code == 0
        result = dostex("search", "nhân rộng", "--store", self.store)
        assert "nhân rộng" not in result.stdout

    def test_a_name_that_is_none_is_told_with_near_ones(self, arguments) -> None:
        result = dostex("run", "lang-sonn", *arguments[2:])
        assert result.exit_code == 2
        assert "no file or folder 'lang-sonn', and no source 'lang-sonn'; near are lang-son" in result.stderr
