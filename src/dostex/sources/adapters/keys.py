"""Which addresses are articles, and the stable key of each on its host: the platform's own id (FIELD.md, C1)."""

import re
from collections.abc import Sequence
from hashlib import sha256
from urllib.parse import unquote

from dostex.documents import identity
from dostex.language.folding import key as folded
from dostex.sources.adapters.canonical import canonical, place
from dostex.sources.adapters.platform import Platform, compiled


def article_key(url: str, platform: Platform, patterns: Sequence[str] = ()) -> str | None:
    """The id of the article at canonical `url`, the same for all its addresses on a host; None when it is no article's address.

    `patterns` come from a source's profile and are tried before the platform's. Where addresses hold no stable id (`by_title`)
    the key is empty, and `titled` gives one.
    """
    where = place(article_url(url, platform))
    own = compiled(tuple(patterns))
    if match := next((match for pattern in own if (match := pattern.search(where))), None):
        return _key(url, match, platform)
    if any(pattern.search(where) for pattern in compiled(platform.refused)):
        return None
    match = next((match for pattern in compiled(platform.articles) if (match := pattern.search(where))), None)
    return _key(url, match, platform) if match else None


def _key(url: str, match: re.Match[str], platform: Platform) -> str | None:
    if "key" in match.re.groupindex and match["key"]:
        return unquote(match["key"])
    named = identity.of_url(url)
    return named.partition(":")[2] if named else ("" if platform.by_title else None)


def titled(title: str, stamp: str | None) -> str:
    """The key of an article that has only a headline and a day: `t-…`, a digest of both, whatever the spelling."""
    digest = sha256(f"{folded(title)}|{(stamp or '')[:10]}".encode()).hexdigest()
    return f"t-{digest[:16]}"


def article_url(url: str, platform: Platform) -> str:
    """The address of an article without what only says where its reader came from; still one that answers."""
    return canonical(url, state=platform.state) or url


def print_view(url: str, platform: Platform, rules: Sequence[tuple[str, str]] = ()) -> str | None:
    """The address of the print view of the article at `url`; None where the platform has none that is known."""
    for pattern, replacement in (*rules, *platform.prints):
        made, count = re.subn(pattern, replacement, url, count=1, flags=re.IGNORECASE)
        if count:
            return made
    return None
