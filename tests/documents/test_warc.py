"""Web archives of other crawlers: what is a page becomes a Document, whatever way it was sent; the rest is passed over."""

import gzip
import io
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dostex.documents import inputs
from dostex.documents.read import Document
from dostex.errors import DocumentError, UnreadableFile

PAGE = "<html><body><h1>Hội nghị</h1></body></html>".encode()
CHUNKED = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)


def archive(file: Path, *, plain: bool = False) -> Path:
    """As Common Crawl writes it: a request and metadata beside each response, bodies as they were sent."""
    with file.open("wb") as stream:
        writer = WARCWriter(stream, gzip=not plain)
        writer.write_record(writer.create_warcinfo_record(file.name, {"software": "Nutch"}))
        for name, status, kind, body, headers in (
            ("1", "200 OK", "text/html; charset=utf-8", PAGE, ()),
            ("2", "200 OK", "text/html", gzip.compress(PAGE), (("Content-Encoding", "gzip"),)),
            ("3", "200 OK", "text/html", CHUNKED, (("Transfer-Encoding", "chunked"),)),
            ("4", "404 Not Found", "text/html", PAGE, ()),
            ("5", "200 OK", "application/pdf", b"%PDF-1.4", ()),
            ("6", "301 Moved", "text/html", b"", (("Location", "/1"),)),
        ):
            url = f"https://skhcn.vidu.gov.vn/tin/{name}"
            request = StatusAndHeaders(f"GET /tin/{name} HTTP/1.1", [], is_http_request=True)
            writer.write_record(writer.create_warc_record(url, "request", http_headers=request))
            http = StatusAndHeaders(status, [("Content-Type", kind), *headers], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=http))
            writer.write_record(writer.create_warc_record(url, "metadata", payload=io.BytesIO(b"a: b\r\n")))
    return file


def read(path: Path) -> list[Document | DocumentError]:
    return list(inputs.find([str(path)]))


def test_pages_are_read_from_gzip_and_plain_archives(tmp_path: Path) -> None:
    for file in (archive(tmp_path / "cc.warc.gz"), archive(tmp_path / "cc.warc", plain=True)):
        documents = read(file)
        assert [item.name.rpartition("/")[2] for item in documents if isinstance(item, Document)] == ["1", "2", "3"]
        assert all(isinstance(item, Document) and item.content == PAGE for item in documents)
        assert isinstance(documents[0], Document)
        assert documents[0].content_type == "text/html; charset=utf-8"


def test_archives_in_folders_are_found(tmp_path: Path) -> None:
    archive(tmp_path / "a.warc.gz")
    (tmp_path / "b.txt").write_text("x", encoding="utf-8")
    assert len(read(tmp_path)) == 4


def test_an_archive_that_breaks_off_is_told_after_what_stands_before(tmp_path: Path) -> None:
    whole = archive(tmp_path / "cc.warc.gz").read_bytes()
    (tmp_path / "cut.warc.gz").write_bytes(whole[: len(whole) * 2 // 5])
    *documents, error = read(tmp_path / "cut.warc.gz")
    assert documents and all(isinstance(item, Document) for item in documents)
    assert isinstance(error, UnreadableFile)
    assert "breaks off" in str(error)


def test_what_is_no_archive_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.warc.gz").write_bytes(b"no archive at all\n" * 5)
    [error] = read(tmp_path / "x.warc.gz")
    assert isinstance(error, UnreadableFile)


def test_every_cut_is_told(tmp_path: Path) -> None:
    for plain in (False, True):
        file = archive(tmp_path / ("x.warc" if plain else "x.warc.gz"), plain=plain)
        whole, silent = file.read_bytes(), 0
        for end in range(200, len(whole) - 4, 37):
            file.write_bytes(whole[:end])
            silent += all(isinstance(item, Document) for item in read(file))
        assert silent <= 3  # between two records a cut cannot be seen
