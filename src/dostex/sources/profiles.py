"""Source profiles: what is known about one department's portal, as data (`data/*.yaml`), checked when it is read."""

import difflib
import re
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator
from selectolax.lexbor import LexborHTMLParser

from dostex.documents.read import Layout
from dostex.errors import ConfigurationError, UsageError
from dostex.sources.adapters.platform import compiled
from dostex.sources.protocol import Policy, Source, Tls

_NAME = r"^[a-z0-9][a-z0-9-]{1,60}$"
Name = Annotated[str, StringConstraints(pattern=_NAME)]
HostName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]+(:\d{1,5})?$")]
Platform = Literal[
    "nukeviet", "sharepoint", "liferay", "dotnetnuke", "webcenter", "websphere", "drupal", "wordpress", "joomla", "vnpt",
    "aspnet", "generic",
]  # fmt: skip
SUFFIXES = (".yaml", ".yml")
Share = Annotated[float, Field(ge=0, le=1)]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Dated(_Model):
    valid_from: date | None = Field(None, description="First day; absent: always, or unknown.")
    valid_to: date | None = Field(None, description="Last day; absent: still, or unknown.")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError(f"valid_to {self.valid_to} lies before valid_from {self.valid_from}")
        return self

    def valid(self, day: date) -> bool:
        """True when this held on `day`, as far as is known."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


class Province(_Dated):
    """The province that a source speaks for, by the key of places/provinces.csv."""

    key: str


class HostTls(_Model):
    """How a host's TLS differs from the rule; the certificate is verified all the same."""

    extra_ca: str | None = Field(None, description="PEM file with the intermediate that the host does not send.")
    legacy: bool = Field(
        default=False, description="Old renegotiation and key sizes are allowed; every such connection is logged."
    )


class Host(_Dated):
    """One host of a source. Redirects stay within the hosts of a source."""

    name: HostName
    scheme: Literal["https", "http"] = "https"
    successor: HostName | None = Field(None, description="The host that carries its content on.")
    tls: HostTls | None = None
    note: str | None = None


class Listing(_Model):
    """Where articles are listed. `pages` follows the pager or counts (`{page}` in the address); `home` finds the listings."""

    url: str = Field(description="Whole address, or a path on the first host; `{page}` is the page's number.")
    kind: Literal["pages", "feed", "sitemap", "home"] = "pages"
    first: int = Field(1, ge=0, description="Number of the first page, with `{page}`.")
    step: int = Field(1, ge=1, description="From one page's number to the next, with `{page}`.")
    inferred: bool = Field(default=False, description="Not seen, but concluded.")


class Overrides(_Model):
    """What this source does otherwise than its platform: regular expressions over `path?query`, CSS selectors."""

    articles: tuple[str, ...] = Field((), description="Addresses of articles; the group `key` is the key.")
    pages: tuple[str, ...] = Field((), description="Page numbers in addresses; the last group is the number.")
    prints: tuple[tuple[str, str], ...] = Field(
        (), description="From an article's address to its print view: pattern, replacement."
    )
    print_view: bool = Field(default=False, description="Fetch the print view in the place of the article.")
    container: tuple[str, ...] = ()
    strip: tuple[str, ...] = ()
    stamp: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _compile(self) -> Self:
        for pattern in (*self.articles, *self.pages, *(pattern for pattern, _ in self.prints)):
            try:
                compiled((pattern,))
            except Exception as error:
                raise ValueError(f"{pattern!r} is no regular expression: {error}") from error
        for selector in (*self.container, *self.strip, *self.stamp):
            try:
                LexborHTMLParser("<p></p>").css(selector)
            except Exception as error:
                raise ValueError(f"{selector!r} is no CSS selector: {error}") from error
        return self


class Fill(_Model):
    """The shares of articles that have a headline, a stamp, a body: at least."""

    headline: Share = 0.98
    date: Share = 0.9
    body: Share = 0.95


class Expectations(_Model):
    """What a crawl of a healthy source brings."""

    min_items: int = Field(1, ge=0, description="Articles listed by one crawl.")
    fill: Fill = Fill.model_construct()


class Politeness(_Model):
    """Where the source asks for more patience than the rule (seconds, bytes, counts)."""

    delay: Annotated[float, Field(ge=0, le=600)] = 2.0
    max_delay: Annotated[float, Field(ge=0, le=3600)] = 60.0
    timeout: Annotated[float, Field(gt=0, le=600)] = 60.0
    tries: Annotated[int, Field(ge=1, le=10)] = 4
    back_off: Annotated[float, Field(ge=0, le=3600)] = 30.0
    max_bytes: Annotated[int, Field(ge=1024)] = 32 * 1024 * 1024
    max_listings: Annotated[int, Field(ge=1)] = 5_000
    private: bool = Field(default=False, description="Addresses of private networks are fetched: for tests only.")


class SourceProfile(_Model):
    """One source: a portal or a part of one that publishes a department's news."""

    name: Name
    title: str = Field(description="The source's name as people know it.")
    provinces: tuple[Province, ...] = Field((), description="Empty for the ministry and other national bodies.")
    sites: tuple[Host, ...] = Field(
        min_length=1, alias="hosts", description="The first is where listings without a host stand."
    )
    platform: Platform
    former: tuple[Platform, ...] = Field((), description="Earlier platforms, whose addresses still occur in links.")
    inferred: bool = Field(default=False, description="The platform is concluded from addresses, not seen.")
    listings: tuple[Listing, ...] = Field((), description="None: the home page is asked.")
    overrides: Overrides = Overrides.model_construct()
    expect: Expectations = Expectations.model_construct()
    politeness: Politeness = Politeness.model_construct()
    note: str | None = None

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host of the source, the main one first; with and without `www.`."""
        names = [name for site in self.sites for name in (site.name, _other(site.name)) if name]
        return tuple(dict.fromkeys(names))

    @property
    def layout(self) -> Layout | None:
        """What the profile says of its article pages, for `documents`; None when it says nothing."""
        own = self.overrides
        return Layout(own.container, own.strip, own.stamp) if own.container or own.strip or own.stamp else None

    @property
    def policy(self) -> Policy:
        """How the source may be fetched."""
        tls = tuple(Tls(site.name, site.tls.extra_ca, site.tls.legacy) for site in self.sites if site.tls)
        return Policy(**self.politeness.model_dump(), tls=tls)

    @property
    def root(self) -> str:
        """The address of the main host."""
        return f"{self.sites[0].scheme}://{self.sites[0].name}/"


def _other(host: str) -> str | None:
    if host.startswith("www."):
        return host.removeprefix("www.")
    return (
        f"www.{host}" if host.count(".") <= 3 and not host.replace(".", "").replace(":", "").isdigit() and "." in host else None
    )


def names() -> list[str]:
    """The names of the sources that ship with the package."""
    return sorted(entry.name.removesuffix(".yaml") for entry in _data().iterdir() if entry.name.endswith(".yaml"))


def is_name(word: str) -> bool:
    """Whether `word` can be the name of a source: words of ASCII letters and digits, joined by hyphens."""
    return re.fullmatch(_NAME, word) is not None


def profile(name: str) -> SourceProfile:
    """The profile called `name`, or in the YAML file `name`. Raises UsageError, or ConfigurationError saying what is wrong."""
    if name.endswith(SUFFIXES):
        try:
            return parse(Path(name).read_text(encoding="utf-8"), name)
        except OSError as error:
            raise UsageError(f"{name}: {error.strerror}; a source's name or its profile (.yaml) is needed") from error
    if name not in (known := names()):
        close = difflib.get_close_matches(name, known, 3, 0.5) or known[:3]
        raise UsageError(f"no source {name!r}; near are {', '.join(close)}; `dostex sources list` shows all")
    return parse(_data().joinpath(f"{name}.yaml").read_text(encoding="utf-8"), f"{name}.yaml")


def profile_or_rule(name: str) -> SourceProfile:
    """The profile called `name`; one that expects what is the rule where it is a user's own and not at hand."""
    if name in names():
        return profile(name)
    rule = Expectations.model_construct()
    return SourceProfile.model_construct(
        name=name, title=name, sites=(), platform="generic", expect=rule, overrides=Overrides.model_construct()
    )


def parse(text: str, origin: str) -> SourceProfile:
    """The profile that the YAML `text` states. Raises ConfigurationError naming `origin`, the field, and what is valid."""
    try:
        data: Any = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ConfigurationError(f"{origin}: no YAML: {error}") from error
    if not isinstance(data, Mapping):
        raise ConfigurationError(
            f"{origin}: a source is a mapping with name, title, hosts, platform; see docs/adding-a-source.md"
        )
    try:
        return SourceProfile.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "profile"
        raise ConfigurationError(f"{origin}: {place}: {first['msg']}; schemas/source.schema.json says what is valid") from error


def load(name: str) -> Source:
    """The source called `name` (or in the YAML file `name`), ready to be crawled."""
    from dostex.sources.adapters.adapter import PlatformAdapter  # noqa: PLC0415 - adapters read profiles

    return Source(profile(name), PlatformAdapter())


def _data() -> Any:
    return files("dostex.sources").joinpath("data")
