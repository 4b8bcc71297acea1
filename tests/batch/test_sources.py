"""Inputs come in the order in which they were named; naming nothing is wrong use."""

from pathlib import Path

import pytest

from dostex.batch.sources import named, retried
from dostex.documents.read import Document
from dostex.errors import UnreadableFile, UsageError
from dostex.rejection import Rejection


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.html"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "none").mkdir()
    return tmp_path


def names(items) -> list[str]:
    return [Path(item.name).name for item in items]


def test_paths_are_read_in_order(folder):
    assert names(named([str(folder / "b.txt"), str(folder)])) == ["b.txt", "a.html", "b.txt"]


def test_a_missing_file_among_others_is_an_error_in_its_place(folder):
    items = list(named([str(folder / "gone.txt"), str(folder / "b.txt")]))
    assert isinstance(items[0], UnreadableFile)
    assert names(items) == ["gone.txt", "b.txt"]


@pytest.mark.parametrize("path", ["gone.txt", "none", "*.pdf"])
def test_naming_nothing_is_wrong_use(folder, path):
    with pytest.raises(UsageError, match=r"no such|no such file|matches no"):
        named([str(folder / path)])


def test_no_paths_at_all_is_wrong_use():
    with pytest.raises(UsageError, match="no input"):
        named([])


def rejection(name: str, **more) -> Rejection:
    return Rejection(name=name, code="blocked", reason="blocked", retryable=True, **more)


def test_a_retry_reads_the_file_again(folder):
    path = folder / "b.txt"
    assert list(retried([rejection(str(path), raw=b"old")])) == [Document(str(path), b"b.txt")]


def test_a_retry_without_file_uses_the_bytes_kept():
    assert list(retried([rejection("-", raw=b"piped", raw_size=5)])) == [Document("-", b"piped")]


def test_bytes_that_were_cut_are_not_read_again():
    cut = rejection("-", raw=b"pip", raw_size=5)
    assert list(retried([cut])) == [cut]
