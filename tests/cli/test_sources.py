"""`dostex sources`: what each command prints, and its exit status."""

import csv
import io
from pathlib import Path

from typer.testing import CliRunner

from dostex.cli import app
from dostex.sources import engine, profiles
from dostex.sources.jobs import Job
from tests.sources import sites
from tests.sources.content import items
from tests.sources.sites import serving

AGENT = "dostex/test (+mailto:test@example.org)"


def dostex(*arguments):
    return CliRunner().invoke(app, ["sources", *map(str, arguments)])


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_list_names_every_source_and_filters():
    assert [row["source"] for row in rows(dostex("list").stdout)] == profiles.names()
    assert {row["platform"] for row in rows(dostex("list", "--platform", "drupal").stdout)} == {"drupal"}
    found = rows(dostex("list", "--province", "Quảng Nam").stdout)
    assert [(row["source"], row["provinces"]) for row in found] == [("quang-nam", "quang-nam (until 2025-06-30)")]


def test_list_refuses_unknown_families_and_provinces_with_valid_ones():
    assert "valid are nukeviet, sharepoint" in (result := dostex("list", "--platform", "typo3")).output
    assert result.exit_code == 2
    assert dostex("list", "--province", "Atlantis").exit_code == 2


def test_show_gives_the_profile_and_what_the_platform_adds():
    shown = dostex("show", "lang-son").stdout
    assert "platform: drupal" in shown
    assert "# from the platform, Drupal" in shown
    assert dostex("show", "lang-sonn").exit_code == 2


def test_new_writes_three_files_and_says_what_it_saw(tmp_path: Path):
    page = tmp_path / "saved.html"
    page.write_text(str(sites.NukeViet().listing(1).body), encoding="utf-8")
    result = dostex("new", "https://khcn.hungyen.gov.vn/vi/news/hoat-dong-nganh/", "--page", page, "--out", tmp_path / "made")
    assert result.exit_code == 0
    assert "platform NukeViet" in result.output
    assert sorted(path.name for path in (tmp_path / "made").iterdir()) == ["hung-yen.html", "hung-yen.yaml", "test_hung_yen.py"]
    assert dostex("new", "https://x.gov.vn/", "--page", tmp_path / "none.html").exit_code == 1


def test_check_reads_crawls_and_fails_when_one_ails(tmp_path: Path):
    site, out = sites.NukeViet(articles=items(12)), tmp_path / "crawl"
    assert "holds no crawls" in dostex("check", "--out", out).output
    with serving(site) as base:
        host = base.partition("//")[2]
        file = tmp_path / "thu.yaml"
        file.write_text(
            f"name: thu\ntitle: Thử\nhosts: [{{name: '{host}', scheme: http}}]\nplatform: nukeviet\n"
            f"listings: [{{url: {site.start}}}]\npoliteness: {{delay: 0, private: true, back_off: 0.05, tries: 1}}\n",
            encoding="utf-8",
        )
        job = Job((profiles.load(str(file)),), out, AGENT)
        engine.crawl(job, lambda _: None)
        (healthy,) = rows(dostex("check", file, "--out", out).stdout)
        assert rows(dostex("check", "--out", out).stdout) == [healthy]  # the profile is not at hand: the rule is expected
        site.blocked = sites.WAF
        engine.crawl(job, lambda _: None)
        result = dostex("check", file, "--out", out)
    assert (healthy["state"], healthy["items"], healthy["headline"], healthy["date"]) == ("healthy", "12", "100%", "100%")
    (ailing,) = rows(result.stdout)
    assert result.exit_code == 1
    assert ailing["state"] == "blocked"
    assert "no article was listed, 12 are usual" in ailing["problems"]
