"""What the network gave: an answer, or a trouble with its reason. Plain data between `network` and `verdicts`."""

from dataclasses import dataclass

from dostex.sources.protocol import Pairs


@dataclass(frozen=True, slots=True)
class Answer:
    """A response, whole. `latency` is in seconds."""

    url: str
    status: int
    headers: Pairs
    body: bytes
    latency: float

    def header(self, name: str) -> str | None:
        """The first value of the header `name`, in any case."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


@dataclass(frozen=True, slots=True)
class Trouble:
    """No response.

    `retryable` tells whether the same request can succeed later, `ours` whether a limit of ours refused it,
    `everywhere` whether every other request to the host would end so too.
    """

    reason: str
    retryable: bool
    latency: float
    ours: bool = False
    everywhere: bool = False
