"""Where a run's documents come from: paths that the user names, archives of crawls, or the store's open rejections."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from dostex.batch import remote
from dostex.batch.process import Item
from dostex.documents import inputs
from dostex.documents.read import Document
from dostex.errors import DocumentError, UnreadableFile, UsageError
from dostex.rejection import Rejection
from dostex.sources import history, profiles

Input = tuple[str, str]  # name, SHA-256 of the bytes


def named(paths: Sequence[str]) -> Iterator[Item]:
    """The documents that `paths` name, in order. Raises UsageError at once when all of them together name nothing."""
    items = _named(paths)
    return chain([next(items)], items)


def _named(paths: Sequence[str]) -> Iterator[Item]:
    nothing: list[DocumentError] = []
    found = False
    for item in chain.from_iterable(_of(path) for path in paths):
        if not found and _names_nothing(item):
            assert isinstance(item, DocumentError)
            nothing.append(item)
            continue
        if not found:
            yield from nothing
        found = True
        yield item
    if not found:
        raise UsageError("; ".join(map(str, nothing)) or "no input: name files, folders, globs, or - for standard input")


def _of(path: str) -> Iterator[Document | DocumentError]:
    """What `path` names; of a crawl's folder every article once, as it was last fetched."""
    if remote.is_remote(path):
        return remote.find(path)
    return crawled(Path(path)) if history.is_crawl(Path(path)) else inputs.find([path])


def count(paths: Sequence[str]) -> int | None:
    """How many documents `named` will give; None where only reading tells."""
    return None if any(remote.is_remote(path) or history.is_crawl(Path(path)) for path in paths) else inputs.count(paths)


def crawled(
    folder: Path, sources: Sequence[str] = (), *, done: Callable[[Sequence[Input]], Collection[Input]] = lambda _: ()
) -> Iterator[Document | DocumentError]:
    """The articles archived in `folder`, of `sources` or of all; not those whose page (address, SHA-256) is `done`.

    Raises UsageError when the folder holds no crawls, StoreError when its archive is damaged.
    """
    with history.CrawlFolder.open(folder) as opened:
        known = map(profiles.profile, sources) if sources else map(profiles.profile_or_rule, opened.sources())
        for profile in known:
            pages = opened.current(profile.name)
            passed = set(done([(page.url, page.sha256) for page in pages]))
            for page in pages:
                if (page.url, page.sha256) not in passed:
                    document = opened.document(page)
                    yield replace(document, layout=profile.layout) if isinstance(document, Document) else document


def split(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The sources among `words` (names or profiles), and the paths. What lies in the file system is a path, whatever its name.

    Raises UsageError for a word that looks like a source's name and is none.
    """
    sources, paths = [], []
    for word in dict.fromkeys(words):
        if word.endswith(profiles.SUFFIXES) or (profiles.is_name(word) and not Path(word).exists()):
            sources.append(_known(word))
        else:
            paths.append(word)
    return sources, paths


def _known(word: str) -> str:
    try:
        profiles.profile(word)
    except UsageError as error:
        raise UsageError(f"no file or folder {word!r}, and {error}") from error
    return word


def _names_nothing(item: Document | DocumentError) -> bool:
    """Whether a path was no file at all: missing, an empty folder, a pattern without a match."""
    return isinstance(item, UnreadableFile) and (Path(item.name).is_dir() or not Path(item.name).exists())


def retried(rejections: Iterable[Rejection]) -> Iterator[Item]:
    """The inputs of `rejections` once more: from their files, else from the bytes kept, else rejected as before."""
    for rejection in rejections:
        if remote.is_remote(rejection.name) and rejection.raw is None:
            yield from remote.find(rejection.name)
        elif rejection.name != "-" and Path(rejection.name).is_file():
            yield from inputs.find([rejection.name])
        elif rejection.raw is not None and rejection.is_whole:
            yield Document(rejection.name, rejection.raw)
        else:
            yield rejection
