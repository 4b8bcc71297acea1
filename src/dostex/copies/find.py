"""Which articles are copies, and of which one: exact by hash, near by MinHash and then by their shingles."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from dostex.copies.bodies import SIMILAR, body_hash, shingles, similarity, words

Kind = Literal["exact", "near"]
_PERMUTATIONS: Final = 64
_LOOSE: Final = 0.65  # candidates of the estimate; the shingles decide


@dataclass(frozen=True, slots=True)
class Text:
    """An article as far as copies are concerned: its paragraphs, when it was published, and the origin that it declares."""

    article_id: str
    body: str
    published: str | None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """`article_id` says what `original_id` says. `similarity` is 1 when it is exact."""

    article_id: str
    original_id: str
    kind: Kind
    similarity: float


@dataclass(frozen=True, slots=True)
class _Seen:
    article_id: str
    published: str
    is_repost: bool

    @property
    def order(self) -> tuple[bool, str, str]:
        """First what declares no origin, then what was published first."""
        return self.is_repost, self.published, self.article_id


def copies(texts: Iterable[Text], body_of: Callable[[str], str]) -> list[Copy]:
    """The copies among `texts`, each linked to the one of its group that stands, by article id.

    That one declares no origin, or else was published first. `body_of` gives a body again by its article's id: they are not
    kept. Near copies need the datasketch library, raises ImportError without it.
    """
    groups: dict[str, list[_Seen]] = defaultdict(list)
    index = _Index()
    near: dict[str, tuple[str, float]] = {}  # hash of a body → hash of a body like it, similarity
    first: dict[str, str] = {}
    for text in texts:
        body = words(text.body)
        mark = body_hash(body)
        groups[mark].append(_Seen(text.article_id, text.published or "9999", text.origin is not None))
        if mark in first:
            continue
        first[mark] = text.article_id
        found = ((other, similarity(body, words(body_of(first[other])))) for other in index.like(shingles(body), mark))
        best = max(found, key=lambda pair: pair[1], default=("", 0.0))
        if best[1] >= SIMILAR:
            near[mark] = best
    return sorted(_linked(groups, near), key=lambda copy: copy.article_id)


def _linked(groups: dict[str, list[_Seen]], near: dict[str, tuple[str, float]]) -> Iterator[Copy]:
    together: dict[str, list[str]] = defaultdict(list)
    for mark in groups:
        root = mark
        while root in near:
            root = near[root][0]
        together[root].append(mark)
    for marks in together.values():
        original, same = min(((seen, mark) for mark in marks for seen in groups[mark]), key=lambda pair: pair[0].order)
        for mark in marks:
            share = 1.0 if mark == same else near.get(mark, near.get(same, ("", SIMILAR)))[1]
            for seen in groups[mark]:
                if seen is not original:
                    kind: Kind = "exact" if mark == same else "near"
                    yield Copy(seen.article_id, original.article_id, kind, round(share, 3))


class _Index:
    """Bodies by the hash of their words, found again by MinHash."""

    def __init__(self) -> None:
        from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 - imported where it is used: slow or optional

        self._new: Callable[[], Any] = lambda: MinHash(num_perm=_PERMUTATIONS, seed=1)
        self._lsh: Any = MinHashLSH(threshold=_LOOSE, num_perm=_PERMUTATIONS)

    def like(self, found: set[str], mark: str) -> list[str]:
        """What was entered before and may be like `found`; then `found` is entered as `mark`."""
        if not found:
            return []
        signature = self._new()
        signature.update_batch([shingle.encode() for shingle in sorted(found)])
        similar: list[str] = sorted(self._lsh.query(signature))
        self._lsh.insert(mark, signature)
        return similar
