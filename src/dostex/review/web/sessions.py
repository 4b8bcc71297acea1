"""Who may come in: one-time tokens, and the sessions that they open. Kept in memory: a new start of the app asks anew."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

TOKEN_SECONDS: Final = 60 * 60  # a link that nobody opened
SESSION_SECONDS: Final = 12 * 60 * 60  # a working day
NAME_LIMIT: Final = 60
_MAX_TOKENS: Final = 100


@dataclass(frozen=True, slots=True)
class Session:
    """A reviewer at work: the name that decisions carry, the token that every form of theirs must carry, and the ids of the
    decisions made here that can be taken back with one key, the latest last."""

    reviewer: str
    csrf: str
    ends: float
    made: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Door:
    """Tokens and sessions. `clock` gives seconds that only grow."""

    clock: Callable[[], float]
    _tokens: dict[str, float] = field(default_factory=dict)
    _sessions: dict[str, Session] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def token(self) -> str:
        """A new token, good for one login within `TOKEN_SECONDS`."""
        with self._lock:
            self._forget()
            while len(self._tokens) >= _MAX_TOKENS:
                self._tokens.pop(next(iter(self._tokens)))
            token = secrets.token_urlsafe(32)
            self._tokens[token] = self.clock() + TOKEN_SECONDS
            return token

    def knows(self, token: str) -> bool:
        """Whether `token` still opens; looking does not use it up."""
        with self._lock:
            self._forget()
            return token in self._tokens

    def enter(self, token: str, reviewer: str) -> str | None:
        """The secret of a new session, the token being used up; None if it opens nothing."""
        with self._lock:
            self._forget()
            if self._tokens.pop(token, None) is None:
                return None
            secret = secrets.token_urlsafe(32)
            self._sessions[secret] = Session(reviewer, secrets.token_urlsafe(32), self.clock() + SESSION_SECONDS)
            return secret

    def session(self, secret: str) -> Session | None:
        """The session that `secret` belongs to, if it has not ended."""
        with self._lock:
            self._forget()
            return self._sessions.get(secret)

    def leave(self, secret: str) -> None:
        """End a session."""
        with self._lock:
            self._sessions.pop(secret, None)

    def _forget(self) -> None:
        now = self.clock()
        self._tokens = {token: ends for token, ends in self._tokens.items() if ends > now}
        self._sessions = {secret: session for secret, session in self._sessions.items() if session.ends > now}


def reviewer_name(given: str) -> str:
    """`given` on one line without what cannot be printed, cut at `NAME_LIMIT`; "" if nothing is left."""
    printable = "".join(letter if letter.isprintable() else " " for letter in given)
    return " ".join(printable.split())[:NAME_LIMIT].strip()
