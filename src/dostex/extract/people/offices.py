"""Posts in full: the organization of a post whose body is short or unsaid, and equal posts as one."""

import re
from collections.abc import Callable, Sequence

from dostex.extract.organizations import Host
from dostex.extract.people import patterns
from dostex.extract.people.placing import PostDraft
from dostex.extract.reading import PostFound
from dostex.language.folding import fold

_DEPARTMENT_OFFICES = re.compile(
    r"(?:phó )?(?:giám đốc|gđ|chánh văn phòng|chánh thanh tra|trưởng phòng|trưởng phòng .*|phòng .*)"
    r"(?: thường trực| phụ trách| điều hành)?"
    r"|pgđ|p\.gđ|phó văn phòng|(?:phụ trách|phó|phó trưởng) phòng.*|(?:chuyên|thanh tra) viên.*"
)
_MINISTRY_OFFICES = re.compile(r"(?:thứ|bộ) trưởng.*")
_GOVERNMENT_OFFICES = re.compile(r"(?:phó )?thủ tướng.*")
_PARTY_OFFICES = re.compile(r"(?:phó )?bí thư(?: thường trực)?")
_BARE_HEADS = frozenset(
    {
        "trung tâm",
        "viện",
        "trường",
        "chi cục",
        "cục",
        "học viện",
        "quỹ",
        "liên hiệp hội",
        "hội",
        "ban",
        "báo",
        "trường đại học",
        "nhà trường",
    }
)
_PARTY_OF = (
    (re.compile(r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân) (?:tỉnh)\b"), "Tỉnh ủy"),
    (re.compile(r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân) (?:thành phố|tp)\b"), "Thành ủy"),
    (re.compile(r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân) huyện\b"), "Huyện ủy"),
    (re.compile(r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân) (?:xã|phường)\b"), "Đảng ủy"),
)
_LOCAL_BODY = re.compile(
    r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân) (?=(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã) )"
)
_SCIENCE = re.compile(r"khoa học ?(?:và|&|-|,)? ?công nghệ|kh ?(?:&|-|,)? ?cn")
_TIERS = re.compile(r"\b(?:tỉnh|thành phố|tp\.?) ")
_REACH = 800  # characters in which another province's department is still the one meant by "Sở"
_RANK = {"appointed": 3, "acting": 2, "former": 1, "current": 0}
_ABBREVIATIONS = {
    "gđ": "giám đốc",
    "pgđ": "phó giám đốc",
    "phó gđ": "phó giám đốc",
    "p.gđ": "phó giám đốc",
    "p. giám đốc": "phó giám đốc",
    "pct": "phó chủ tịch",
}

# The full name of the body that a bare head ("Trung tâm") stands for in this article, or None.
Antecedent = Callable[[str], str | None]


def in_full(posts: Sequence[PostDraft], host: Host, text: str, antecedent: Antecedent) -> list[PostFound]:
    """The posts of one mention with their organizations in full. A province named with the last one is that of those before."""
    elsewhere = host.named_in(posts[-1].body) if len(posts) > 1 and posts[-1].body else None
    if elsewhere and all(host.named_in(post.body or "") is None for post in posts[:-1]):
        host = elsewhere
    return [
        PostFound(post.title, _organization(posts, index, host, text, antecedent), post.status, post.start, post.end)
        for index, post in enumerate(posts)
    ]


def _organization(posts: Sequence[PostDraft], index: int, host: Host, text: str, antecedent: Antecedent) -> str | None:
    post = posts[index]
    if post.body is not None:
        folded = fold(post.body)
        if folded in _BARE_HEADS:
            named = antecedent(folded)
            return host.expand(named) if named else post.body
        reach = max(0, post.start - _REACH)
        before = text[max(reach, text.rfind("\n", reach, post.start) + 1) : post.start]
        return host.expand(post.body, before)
    if _MINISTRY_OFFICES.fullmatch(post.office):
        return host.ministry
    if _GOVERNMENT_OFFICES.fullmatch(post.office):
        return "Chính phủ"
    heads = patterns.HEADS_OF.get(post.office)
    akin = next((other for other in posts if heads and other.body and fold(other.body).startswith(heads)), None)
    if akin and not _DEPARTMENT_OFFICES.fullmatch(post.office):
        return _organization([akin], 0, host, text, antecedent)
    neighbour = _neighbour(posts, index)
    if _PARTY_OFFICES.fullmatch(post.office):
        return _committee(neighbour.body if neighbour else None, host)
    if post.inherit and neighbour and (local := _LOCAL_BODY.match(fold(neighbour.body or ""))):
        return (neighbour.body or "")[local.end() :]
    if post.inherit or _DEPARTMENT_OFFICES.fullmatch(post.office):
        return _organization([neighbour], 0, host, text, antecedent) if neighbour else host.expand("Sở")
    return None


def _neighbour(posts: Sequence[PostDraft], index: int) -> PostDraft | None:
    """The post nearest in the list, the following ones first, that names its body."""
    named = [
        post for post in (*posts[index + 1 :], *reversed(posts[:index])) if post.body and post.office not in {"tỉnh ủy viên"}
    ]
    return next((post for post in named if not fold(post.body or "").startswith(("tỉnh ủy", "thành ủy", "quốc hội"))), None)


def _committee(body: str | None, host: Host) -> str | None:
    """ "Phó Bí thư - Chủ tịch UBND tỉnh": the party committee of the same level."""
    if body is None:
        return None
    for pattern, committee in _PARTY_OF:
        if found := pattern.match(fold(body)):
            place = body[found.end() :].strip()
            return host.expand(committee) if not place else f"{committee} {place}"
    return None


def merged(posts: Sequence[PostFound]) -> list[PostFound]:
    """Equal posts once: the first wording, the strongest status; a bare title yields to its fuller form."""
    kept: list[PostFound] = []
    for post in posts:
        twin = next((other for other in kept if _same(other, post)), None)
        if twin is None:
            kept.append(post)
            continue
        if _RANK[post.status] > _RANK[twin.status]:
            twin.status = post.status
        if len(_title_key(post)) > len(_title_key(twin)) or (twin.organization is None and post.organization):
            twin.title, twin.organization, twin.start, twin.end = post.title, post.organization, post.start, post.end
    return kept


def _same(one: PostFound, other: PostFound) -> bool:
    first, second = _title_key(one), _title_key(other)
    if one.organization is None or other.organization is None:
        return first.startswith(second) or second.startswith(first)
    related = first == second or _extends(first, second) or _extends(second, first)
    return related and organization_key(one.organization) == organization_key(other.organization)


def _extends(longer: str, shorter: str) -> bool:
    return longer.startswith(shorter + " ") and longer[len(shorter) + 1 :] in {"thường trực", "phụ trách"}


def _title_key(post: PostFound) -> str:
    folded = fold(post.title)
    return _ABBREVIATIONS.get(folded, folded)


def organization_key(name: str) -> str:
    """A key under which spellings of one organization are equal."""
    return (
        _TIERS.sub("", _SCIENCE.sub("kh&cn", fold(name)))
        .replace("ủy ban nhân dân", "ubnd")
        .replace("hội đồng nhân dân", "hđnd")
    )


def same_office(draft: PostDraft, organization: str | None, post: PostFound) -> bool:
    """Whether an office mentioned without a name is `post`."""
    title = fold(draft.title)
    if _title_key(post) != _ABBREVIATIONS.get(title, title) or post.status == "former":
        return False
    return (
        organization is None
        or post.organization is None
        or organization_key(organization) == organization_key(post.organization)
    )
