"""Where the first word of a phrase ends: underthesea's word CRF asked about our own syllables, so that offsets stay exact.

`underthesea.word_tokenize` rewrites its input (tone marks, blanks, Ð), so its output cannot be found in the text again; the
model behind it takes any tokens. It is loaded on the first question (0.3 s), and asked for phrases only.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol


class _Tagger(Protocol):
    def predict(self, tokens: list[list[str]]) -> list[str]: ...


class Words:
    """Vietnamese word segmentation of short phrases. Loads its model lazily; equal questions are answered from memory."""

    def __init__(self, remembered: int = 4096) -> None:
        self._tagger: _Tagger | None = None
        self._first = lru_cache(maxsize=remembered)(self._ask)

    def first(self, syllables: Sequence[str]) -> int:
        """How many of `syllables` (surface forms, at least one, in text order) the first word spans."""
        return self._first(tuple(syllables))

    def _ask(self, syllables: tuple[str, ...]) -> int:
        if self._tagger is None:
            self._tagger = _load()
        tags = self._tagger.predict([[syllable] for syllable in syllables])
        return next((index for index, tag in enumerate(tags) if index and tag != "I-W"), len(syllables))


def _load() -> _Tagger:
    from underthesea.models.fast_crf_sequence_tagger import FastCRFSequenceTagger  # noqa: PLC0415 - 0.3 s, seldom needed
    from underthesea.pipeline import word_tokenize  # noqa: PLC0415 - imported where it is used: slow or optional

    models = Path(word_tokenize.__file__).parent / "models"
    tagger: _Tagger = FastCRFSequenceTagger()
    tagger.load(str(max(models.glob("ws_crf_*"))))  # type: ignore[attr-defined]  # found only at run time
    return tagger
