"""`sources new`: profile, fixture and test from a saved page; the test passes as it is written."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from dostex.errors import UsageError
from dostex.sources import profiles, proposals
from tests.sources import sites

DAY = date(2025, 8, 1)
ROOT = Path(__file__).parents[2]
URL = "https://khcn.hungyen.gov.vn/vi/news/hoat-dong-nganh/"


def listing() -> bytes:
    return str(sites.NukeViet().listing(1).body).encode()


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs the written test as a user would."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(folder), str(folder)]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=folder, env={"PYTHONPATH": str(ROOT / "src")}
    )


def test_a_listing_becomes_a_profile_that_reads_it(tmp_path):
    proposal = proposals.propose(URL, listing(), day=DAY)
    written = proposals.write(proposal, tmp_path)
    assert [path.name for path in written] == ["hung-yen.yaml", "hung-yen.html", "test_hung_yen.py"]
    profile = profiles.profile(str(tmp_path / "hung-yen.yaml"))
    assert (profile.title, profile.platform) == ("Sở Khoa học và Công nghệ Hưng Yên", "nukeviet")
    assert [place.url for place in profile.listings] == ["/vi/news/rss/", "/vi/news/hoat-dong-nganh/"]
    assert "a listing of 10 articles; further listing pages named on it: 1" in proposal.seen
    done = run(tmp_path)
    assert done.returncode == 0, done.stdout


def test_an_article_becomes_a_profile_and_a_test_of_its_headline(tmp_path):
    site = sites.Drupal()
    page = site.page("article", item=site.articles[0], newest=[]).encode()
    proposal = proposals.propose("https://khcn.thaibinh.gov.vn/node/77", page, day=DAY)
    proposals.write(proposal, tmp_path)
    profile = profiles.profile(str(tmp_path / "thai-binh.yaml"))
    assert (profile.platform, profile.provinces[0].valid_to) == ("drupal", date(2025, 6, 30))
    assert profile.note == "The province is part of Hưng Yên since."
    assert site.articles[0].title in (tmp_path / "test_thai_binh.py").read_text(encoding="utf-8")
    assert run(tmp_path).returncode == 0


def test_a_known_host_is_said_and_its_name_not_taken():
    proposal = proposals.propose("https://khcncaobang.gov.vn/vi/news/", listing(), day=DAY)
    assert proposal.name not in profiles.names()
    assert "the host is known already: cao-bang" in proposal.seen


def test_in_a_checkout_the_files_go_where_they_belong_and_nothing_is_overwritten(tmp_path):
    (tmp_path / "src/dostex/sources/data").mkdir(parents=True)
    proposal = proposals.propose(URL, listing(), day=DAY)
    written = [path.relative_to(tmp_path).as_posix() for path in proposals.write(proposal, tmp_path)]
    folder = "tests/sources/portals"
    assert written == ["src/dostex/sources/data/hung-yen.yaml", f"{folder}/hung-yen.html", f"{folder}/test_hung_yen.py"]
    assert "profile('hung-yen')" in (tmp_path / folder / "test_hung_yen.py").read_text(encoding="utf-8")
    with pytest.raises(UsageError, match=r"hung-yen\.yaml exists already"):
        proposals.write(proposal, tmp_path)


def test_no_web_address_is_refused():
    with pytest.raises(UsageError, match="no address of a web page"):
        proposals.propose("tin-tuc.html", b"<html></html>", day=DAY)
