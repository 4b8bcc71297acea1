"""What an explanation consists of. Field names are those of the JSON that `dostex explain` prints."""

from dataclasses import dataclass, field

from dostex.explain.patterns import SAYS, WHERE

_UNKNOWN = "a rule without a sentence: give it one in src/dostex/explain/patterns.py"


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of the article's text, offsets in code points."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Words":
        """`[start, end)` of `text` without white space and clause marks at its ends."""
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip(" ;,:\n"))
        end = max(start, end - (len(piece) - len(piece.rstrip(" ;,:\n"))))
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its name, what it says in words, the file with its logic and the file with its vocabulary."""

    name: str
    says: str
    file: str
    table: str

    @classmethod
    def named(cls, name: str) -> "Rule":
        """The rule of that name; one that patterns.py does not know is said to be so (a test finds it)."""
        prefix = max((prefix for prefix in WHERE if name.startswith(prefix)), key=len, default="")
        return cls(name, SAYS.get(name, _UNKNOWN), *WHERE.get(prefix, ("", "")))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one facet of a value is what it is: by which rule, from which words, or from which other value (its label)."""

    facet: str
    value: str | None
    rule: Rule
    words: Words | None = None
    source: str | None = None
    overruled: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """One value of the record. `label` is the number that `dostex show` gives it; `rule` is the record's."""

    label: str
    kind: str
    value: str
    rule: str
    quote: Words
    sentence: Words
    reasons: tuple[Reason, ...]
    repeats: tuple[Words, ...] = ()
    windows: dict[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the text and what became of it: `fate` is observation, date, reference, refused or unclaimed; `label` names
    the value that has it, `rule` says why it is none."""

    words: Words
    fate: str
    label: str | None = None
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything about one article. `counts` has the number of numbers by fate."""

    article: str
    headline: str
    values: tuple[Value, ...]
    numbers: tuple[Number, ...]
    counts: dict[str, int]
