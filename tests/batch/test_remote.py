"""Inputs and outputs on other file systems: a real S3 server on loopback, and fsspec's own in memory."""

import gzip
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dostex.batch import parquet, remote
from dostex.batch.engines import Here
from dostex.batch.parquet import Parquet
from dostex.batch.pool import Pool
from dostex.batch.process import Item
from dostex.batch.progress import Silent
from dostex.batch.run import Summary, run
from dostex.batch.sources import named
from dostex.documents.read import Document
from dostex.errors import UnreadableFile, UsageError
from tests.batch import poison
from tests.batch.poison import Poisonous, document
from tests.batch.test_run import NOW


@pytest.fixture(scope="module")
def s3() -> Iterator[None]:
    """fsspec's S3 goes to a server of our own."""
    from moto.server import ThreadedMotoServer  # noqa: PLC0415 - slow

    server = ThreadedMotoServer("127.0.0.1", 0)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(fsspec.config.conf, "s3", {"endpoint_url": f"http://{host}:{port}", "key": "a", "secret": "b"})
        fsspec.filesystem("s3").mkdir("bucket")
        yield
        fsspec.get_filesystem_class("s3").clear_instance_cache()
    server.stop()


@pytest.fixture(params=["s3", "memory", "file"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty folder on each file system in turn."""
    if request.param == "s3":
        request.getfixturevalue("s3")
    url = f"file://{tmp_path / 'there'}" if request.param == "file" else f"{request.param}://bucket/{tmp_path.name}"
    system, root = fsspec.core.url_to_fs(url)
    system.makedirs(root, exist_ok=True)
    return url


def put(url: str, content: bytes) -> None:
    system, path = fsspec.core.url_to_fs(url)
    system.makedirs(path.rpartition("/")[0], exist_ok=True)
    system.pipe_file(path, content)


def table(rows: list[dict[str, Any]]) -> bytes:
    stream = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), stream)
    return stream.getvalue()


def warc(*pages: tuple[str, bytes]) -> bytes:
    packed = b""
    for url, body in pages:
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
        head = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(block)}\r\n\r\n"
        packed += gzip.compress(head.encode() + block + b"\r\n\r\n")
    return packed


def test_a_folder_of_pages_archives_and_tables(place):
    for number in range(40):
        put(f"{place}/pages/{number:02}.html", f"page {number}".encode())
    put(f"{place}/pages/07.meta.json", b'{"published": "2023-12-18", "url": "https://a.example/7"}')
    put(f"{place}/pages/08.meta.json", b'{"mood": "good"}')
    put(f"{place}/pages/note.pdf", b"not ours")
    put(f"{place}/pages/x.warc.gz", warc(("https://a.example/1", b"one"), ("https://a.example/2", b"two")))
    put(f"{place}/pages/y.parquet", table([{"content": b"three", "url": "https://a.example/3"}, {"content": b"four"}]))
    found = list(named([f"{place}/pages"]))
    texts = [each.content for each in found if isinstance(each, Document)]
    assert texts == [*(f"page {number}".encode() for number in range(40) if number != 8), b"one", b"two", b"three", b"four"]
    assert isinstance(found[8], UnreadableFile)
    assert "unknown field 'mood'" in str(found[8])
    seven = found[7]
    assert isinstance(seven, Document)
    assert (seven.published, seven.url) == ("2023-12-18", "https://a.example/7")
    assert seven.name.endswith("/pages/07.html")
    names = [each.name for each in found[-4:] if isinstance(each, Document)]
    assert names[:3] == ["https://a.example/1", "https://a.example/2", "https://a.example/3"]
    assert names[3].endswith("/pages/y.parquet#2")
    assert [each for each in named([f"{place}/pages/0*.html"]) if isinstance(each, Document)] == [*found[:8], found[9]]
    assert list(named([f"{place}/pages/x.warc.gz"])) == found[-4:-2]


def test_what_is_not_there_is_wrong_use(place):
    with pytest.raises(UsageError, match=r"is expected|no file there"):
        named([f"{place}/nothing.html"])
    with pytest.raises(UsageError, match="valid are s3://"):
        named(["nonsense://bucket/pages"])


def test_tables_are_read_from_local_files_too(tmp_path):
    file = tmp_path / "pages.parquet"
    file.write_bytes(table([{"content": "Sở KH&CN", "published": "2023-12-18", "more": 1}]))
    assert list(named([str(file)])) == [Document(f"file://{file}#1", "Sở KH&CN".encode(), published="2023-12-18")]
    file.write_bytes(table([{"html": "x"}]))
    assert "a column 'content' with each page's bytes is needed; there are html" in str(next(remote.find(str(file))))
    file.write_bytes(b"PAR?")
    assert "no Parquet file" in str(next(remote.find(str(file))))


def job(url: str, items: list[Item], *, resume: bool = False, broken_after: int | None = None, workers: int = 1) -> Summary:
    def given() -> Iterator[Item]:
        for number, item in enumerate(items):
            if number == broken_after:
                raise KeyboardInterrupt
            yield item

    engine = Here(Poisonous()) if workers == 1 else Pool(Poisonous(), workers)
    about = {"clock": lambda: NOW, "extractor_version": "1", "configuration": {"a": 1}, "resume": resume}
    return run(given(), Parquet(parquet.PREFIX + url), engine, progress=Silent(), **about)


def rows(url: str, sheet: str) -> list[dict[str, Any]]:
    system, root = fsspec.core.url_to_fs(f"{url}/{sheet}")
    found = [pq.read_table(io.BytesIO(system.cat_file(path))) for path in sorted(system.find(root))]
    return [row for part in found for row in part.to_pylist()]


def documents() -> list[Item]:
    items: list[Item] = [document(f"{number:02}.txt") for number in range(25)]
    items[3], items[9] = document("bad.txt", poison.EMPTY), document("05.txt", "again")
    return items


def test_facts_go_into_parquet_files(place, monkeypatch):
    monkeypatch.setattr(parquet, "PART", 10)
    summary = job(f"{place}/facts", documents(), workers=2)
    assert dict(summary.outcomes) == {"new": 23, "rejected": 1, "duplicate": 1}
    assert [row["article_id"] for row in rows(f"{place}/facts", "articles")] == sorted(
        {item.name for item in documents() if isinstance(item, Document)} - {"bad.txt"}
    )
    assert [row["code"] for row in rows(f"{place}/facts", "findings")] == ["no-facts"] * 23
    [rejected] = rows(f"{place}/facts", "rejected")
    assert (rejected["name"], rejected["code"], rejected["raw"]) == (
        "bad.txt",
        "empty",
        document("bad.txt", poison.EMPTY).content,
    )


@pytest.mark.parametrize("broken_after", [0, 1, 12, 24])
def test_an_interrupted_run_goes_on(tmp_path, monkeypatch, broken_after):
    monkeypatch.setattr(parquet, "PART", 4)
    monkeypatch.setattr("dostex.batch.writing.BATCH_ARTICLES", 4)
    calm, url = (f"file://{tmp_path / name}" for name in ("calm", "broken"))
    job(calm, documents())
    with pytest.raises(KeyboardInterrupt):
        job(url, documents(), broken_after=broken_after)
    summary = job(url, documents(), resume=True)
    assert dict(summary.outcomes) == {"new": 23, "rejected": 1, "duplicate": 1}
    for sheet in ("articles", "findings", "rejected"):
        assert sorted(rows(url, sheet), key=repr) == sorted(rows(calm, sheet), key=repr)


def test_a_folder_is_of_one_run(tmp_path):
    url = f"file://{tmp_path / 'facts'}"
    job(url, documents())
    for resume in (False, True):
        with pytest.raises(UsageError, match="is of a run that has ended; name a new folder"):
            job(url, documents(), resume=resume)
