"""The archive as others read it: warcio finds every record whole, with the digests that it computes itself."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from dostex.documents import warc
from dostex.documents.read import Document
from dostex.errors import StoreError
from dostex.sources.archive import Archive, Kept
from dostex.sources.tables import open_engine

WHEN = datetime(2025, 3, 1, 8, 30, tzinfo=UTC)
HEADERS = (("Content-Type", "text/html; charset=utf-8"), ("ETag", '"a"'), ("Content-Encoding", "gzip"), ("X-Tên", "Sở"))
BODY = "<html><body><p>Sở Khoa học và Công nghệ</p></body></html>".encode()


def kept(url: str, body: bytes = BODY, status: int = 200) -> Kept:
    return Kept(url, status, HEADERS, body, WHEN, (("kind", "article"), ("id", "x:1"), ("stamp", "2025-02-28")))


def write(folder: Path, *pages: Kept, rotate: int = 10**9) -> None:
    with Archive(folder, open_engine(f"sqlite:///{folder / 'crawl.db'}"), software="thử\r\nxấu", rotate=rotate) as archive:
        for page in pages:
            with archive.engine.begin() as connection:
                place = archive.write(connection, page)
                archive.index(connection, place, page, crawl=1, source="thử", kind="article", page=1)


def records(folder: Path):
    for file in sorted(folder.glob("*.warc.gz")):
        with file.open("rb") as stream:
            for record in ArchiveIterator(stream, check_digests=True):
                body = record.content_stream().read()
                assert record.digest_checker.passed is not False, record.digest_checker.problems
                yield record, body


def test_warcio_reads_every_record_and_its_digests_agree(tmp_path: Path) -> None:
    pages = [
        kept("http://x.gov.vn/1"),
        kept("http://x.gov.vn/2"),
        kept("http://x.gov.vn/1", b"", 304),
        kept("http://x.gov.vn/3", b"<p>"),
    ]
    write(tmp_path, *pages)
    found = list(records(tmp_path))
    assert [record.rec_type for record, _ in found] == ["warcinfo", "response", "revisit", "revisit", "response"]
    response, body = found[1]
    assert body == BODY
    assert response.http_headers.get_statuscode() == "200"
    assert response.http_headers.get_header("ETag") == '"a"'
    assert response.http_headers.get_header("Content-Encoding") is None
    assert response.http_headers.get_header("Content-Length") == str(len(BODY))
    assert response.rec_headers.get_header("WARC-Date") == "2025-03-01T08:30:00.000000Z"
    assert response.rec_headers.get_header("Dostex-Stamp") == "2025-02-28"
    revisit, same = found[2][0].rec_headers, found[3][0].rec_headers
    assert revisit.get_header("WARC-Refers-To-Target-URI") == "http://x.gov.vn/1"
    assert revisit.get_header("WARC-Profile").endswith("identical-payload-digest")
    assert revisit.get_header("WARC-Payload-Digest") == response.rec_headers.get_header("WARC-Payload-Digest")
    assert same.get_header("WARC-Profile").endswith("server-not-modified")


def test_our_own_reader_gives_the_page_back(tmp_path: Path) -> None:
    write(tmp_path, kept("http://x.gov.vn/1"))
    [document] = warc.read(tmp_path / "dostex-000001.warc.gz")
    assert document == Document(
        "http://x.gov.vn/1", BODY, url="http://x.gov.vn/1", published="2025-02-28", content_type=HEADERS[0][1], id="x:1"
    )


def test_files_are_rotated_by_size_and_a_later_crawl_goes_on_with_the_last(tmp_path: Path) -> None:
    pages = [kept(f"http://x.gov.vn/{number}", BODY + b"%d" % number) for number in range(6)]
    write(tmp_path, *pages[:4], rotate=1200)
    write(tmp_path, *pages[4:], rotate=1200)
    assert [record.rec_type for record, _ in records(tmp_path)].count("response") == 6
    assert len(list(tmp_path.glob("*.warc.gz"))) > 1


def test_what_a_kill_left_behind_the_last_indexed_record_is_cut_off(tmp_path: Path) -> None:
    write(tmp_path, kept("http://x.gov.vn/1"))
    file = tmp_path / "dostex-000001.warc.gz"
    whole = file.read_bytes()
    file.write_bytes(whole + whole[: len(whole) // 2])
    write(tmp_path)
    assert file.read_bytes() == whole
    file.write_bytes(whole[:-1])
    with pytest.raises(StoreError, match="give the folder its file back"):
        write(tmp_path)
