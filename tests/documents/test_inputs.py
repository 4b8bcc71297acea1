"""Files, folders, globs and sidecars become documents in a fixed order; what fails is an error in its place."""

import io
import json
import sys
from pathlib import Path

import pytest

from dostex.documents import inputs, read
from dostex.documents.read import Document
from dostex.errors import DocumentError, DocumentTooLarge, UnreadableFile


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.html", "sub/c.HTM", "sub/d.pdf", "a.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    return tmp_path


def names(found: list[Document | DocumentError]) -> list[str]:
    return [Path(item.name).name if isinstance(item, Document) else type(item).__name__ for item in found]


def test_a_folder_is_read_in_order_and_only_what_is_readable(folder: Path) -> None:
    assert names(list(inputs.find([str(folder)]))) == ["a.html", "b.txt", "c.HTM"]


def test_a_glob_and_a_file(folder: Path) -> None:
    assert names(list(inputs.find([str(folder / "*.txt"), str(folder / "a.html")]))) == ["b.txt", "a.html"]


def test_what_matches_nothing_says_what_is_valid(folder: Path) -> None:
    found = list(inputs.find([str(folder / "none.txt"), str(folder / "*.doc"), str(folder / "sub/d.pdf")]))
    assert names(found) == ["UnreadableFile"] * 3
    assert all("valid are a .txt, .html, .htm, .xhtml file" in str(error) for error in found)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Tiêu đề".encode())))
    assert list(inputs.find(["-"])) == [Document("-", "Tiêu đề".encode())]


def test_the_size_limit_is_seen_before_reading(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (folder / "b.txt").open("wb") as stream:
        stream.truncate(read.MAX_BYTES + 1)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    (error,) = inputs.find([str(folder / "b.txt")])
    assert isinstance(error, DocumentTooLarge)


def test_a_sidecar_tells_what_the_page_does_not(folder: Path) -> None:
    values = {"url": "https://a.gov.vn/tin-1.html", "published": "2023-05-05", "source": None, "id": "a:1"}
    (folder / "a.meta.json").write_text(json.dumps(values), encoding="utf-8")
    (document,) = inputs.find([str(folder / "a.html")])
    assert isinstance(document, Document)
    assert (document.url, document.published, document.source, document.id) == (values["url"], "2023-05-05", None, "a:1")


@pytest.mark.parametrize(
    ("sidecar", "seen"),
    [
        ("{", "Expecting"),
        ("[]", "list stands"),
        ('{"date": "2023-05-05"}', "unknown field 'date'"),
        ('{"url": 5}', "'url' is 5"),
        ('{"published": "05/05/2023"}', "not YYYY-MM-DD"),
    ],
)
def test_a_malformed_sidecar_is_named(folder: Path, sidecar: str, seen: str) -> None:
    (folder / "a.meta.json").write_text(sidecar, encoding="utf-8")
    (error,) = inputs.find([str(folder / "a.html")])
    assert isinstance(error, UnreadableFile)
    assert error.name.endswith("a.meta.json")
    assert seen in error.reason
    assert "url, published, source, id" in error.reason
