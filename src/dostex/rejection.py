"""An input that did not become an article: what batch finds out and the store keeps. Imports nothing of ours."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """Why the input `name` has no record. `code` is the error's stable code, `reason` is for people.

    `raw` are its bytes, None when it could not be read. The store keeps only their head; `raw_size` is then the whole size.
    """

    name: str
    code: str
    reason: str
    retryable: bool
    raw: bytes | None = None
    raw_size: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether `raw` is the whole input."""
        return self.raw is not None and self.raw_size in {None, len(self.raw)}
