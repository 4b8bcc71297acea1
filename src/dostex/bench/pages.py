"""Page bytes to Article, against `trafilatura.bare_extraction` with metadata on the same pages: time and scores."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dostex.bench.ratios import Bar, Row
from dostex.bench.timing import alternate
from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.errors import DocumentError
from dostex.evaluate.gold import parse
from dostex.evaluate.outcome import Tally
from dostex.language.folding import key

HTML = Bar("le", 1)
INSTALL = "install the peer with: pip install -r requirements/bench.lock"
_NAME = "page → article, time over trafilatura.bare_extraction"
_BYLINE = 120  # characters
_TAGS = ("[caption] ", "[byline] ")


@dataclass(frozen=True, slots=True)
class PageRead:
    """What a reader got from one page; `text` is compared with the annotated one word by word."""

    headline: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class PageGold:
    """What stands on one page: `paragraphs` and `captions` as annotated, `published` as YYYY-MM-DD."""

    headline: str
    published: str
    authors: tuple[str, ...]
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]


def readable(documents: Iterable[Document]) -> list[Document]:
    """Those of `documents` that are pages with an article; text files need no page reader."""
    pages: list[Document] = []
    for document in documents:
        if Path(document.name).suffix.lower() != ".txt":
            with suppress(DocumentError):
                to_article(document)
                pages.append(document)
    return pages


def against_trafilatura(pages: Sequence[Document], rounds: int) -> Row:
    """Time over trafilatura's; not measured, with a note, when it is not installed or there are no pages."""
    if not pages:
        return Row(_NAME, None, bar=HTML, note="not measured: no page among PATHS")
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - an optional peer
    except ImportError:
        return Row(_NAME, None, bar=HTML, note=f"not measured: {INSTALL}")
    measured = alternate(
        {
            "dostex": lambda: [to_article(page) for page in pages],
            "peer": lambda: [bare_extraction(page.content, url=page.url, with_metadata=True) for page in pages],
        },
        rounds,
    )
    own, peer = measured["dostex"], measured["peer"]
    return Row(_NAME, own.cpu / peer.cpu, own.wall / peer.wall, HTML, f"{len(pages)} pages")


def quality(pages: Sequence[Document], gold: Path) -> dict[str, dict[str, Tally]]:
    """Reader → facet → counts against the annotations in folder `gold`, over the pages that have one."""
    known = [(page, found) for page in pages if (found := gold_of(page, gold))]
    if not known:
        return {}
    readers = {"dostex": [(right, _own(page)) for page, right in known]}
    with suppress(ImportError):
        readers["trafilatura"] = [(right, _peer(page)) for page, right in known]
    return {name: scores(pairs) for name, pairs in readers.items()}


def gold_of(page: Document, folder: Path) -> PageGold | None:
    """The annotation NAME.json and NAME.txt of the page NAME.html; None without one of them."""
    path = folder / f"{Path(page.name).stem}.json"
    if not path.exists() or not path.with_suffix(".txt").exists():
        return None
    gold = parse(path)
    lines = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    caption = _TAGS[0]
    return PageGold(
        headline=gold.article.headline,
        published=(gold.published or "")[:10],
        authors=tuple(gold.article.authors),
        paragraphs=tuple(line for line in lines[1:] if line and not line.startswith(_TAGS)),
        captions=tuple(line[len(caption) :] for line in lines if line.startswith(caption)),
    )


def scores(pairs: Sequence[tuple[PageGold, PageRead]]) -> dict[str, Tally]:
    """Counts of headline, date, author, word and caption. Words are compared as bags, without headline and bylines; a caption
    is found when it stands anywhere in the text."""
    return {
        "headline": _total(_set([gold.headline], [read.headline]) for gold, read in pairs),
        "date": _total(_set([gold.published], [read.published]) for gold, read in pairs),
        "author": _total(_set(gold.authors, read.authors) for gold, read in pairs),
        "word": _total(_words(gold, read) for gold, read in pairs),
        "caption": _total(_set(gold.captions, _captions(gold, read)) for gold, read in pairs),
    }


def _words(gold: PageGold, read: PageRead) -> Tally:
    lines = (line for line in read.text.splitlines() if key(line) != key(gold.headline) and not _signs(gold, line))
    found = Counter(word for line in lines for word in key(line).split())
    wanted = Counter(word for line in (*gold.paragraphs, *gold.captions) for word in key(line).split())
    return Tally((found & wanted).total(), found.total(), wanted.total())


def _signs(gold: PageGold, line: str) -> bool:
    return len(line) < _BYLINE and any(key(author) in key(line) for author in gold.authors)


def _captions(gold: PageGold, read: PageRead) -> list[str]:
    text = key(read.text)
    return [caption for caption in gold.captions if key(caption) in text]


def _set(gold: Iterable[str], found: Iterable[str]) -> Tally:
    wanted, got = {key(each) for each in gold if each}, {key(each) for each in found if each}
    return Tally(len(wanted & got), len(got), len(wanted))


def _total(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for each in tallies:
        total = Tally(total.correct + each.correct, total.found + each.found, total.gold + each.gold)
    return total


def _own(page: Document) -> PageRead:
    article = to_article(page)
    return PageRead(article.headline, (article.date_published or "")[:10], tuple(article.authors), article.text)


def _peer(page: Document) -> PageRead:
    from trafilatura import bare_extraction  # noqa: PLC0415 - imported where it is used: slow or optional

    read: Any = bare_extraction(page.content, url=page.url, with_metadata=True)
    if read is None:
        return PageRead()
    authors = tuple(author.strip() for author in (read.author or "").split(";"))
    return PageRead(read.title or "", (read.date or "")[:10], authors, read.text or "")


def worse(found: Mapping[str, Mapping[str, Tally]]) -> list[str]:
    """The facets in which dostex scores under its peer; empty when it is nowhere worse, or there is no peer."""
    if "trafilatura" not in found:
        return []
    own, peer = found["dostex"], found["trafilatura"]
    return [facet for facet in own if (own[facet].f1 or 0) < (peer[facet].f1 or 0)]
