"""Short invented articles, explained."""

from functools import cache
from pathlib import Path

from dostex.documents import inputs
from dostex.documents.article import to_article
from dostex.documents.plain import from_tagged
from dostex.explain.explain import Explainer
from dostex.explain.models import Explanation, Reason, Value
from dostex.records import Area, Article

ARTICLES = Path("corpus/articles")
GOLD = sorted(
    path for gold in Path("corpus/gold").glob("*.json") for path in ARTICLES.glob(f"{gold.stem}.*") if path.suffix != ".json"
)
assert GOLD
SEED = ARTICLES / "thai-nguyen-2023.txt"


@cache
def explainer() -> Explainer:
    return Explainer()


def article_of(text: str, *, published: str = "2024-01-10", title: str = "Tin khoa học và công nghệ") -> Article:
    return from_tagged(f"{title}\n{text}").model_copy(update={"date_published": published, "ref_area": Area(name="Lâm Đồng")})


def explained(text: str, *, published: str = "2024-01-10") -> Explanation:
    return explainer().explain(article_of(text, published=published))


def article_in(path: Path) -> Article:
    document = next(inputs.find([str(path)]))
    assert not isinstance(document, Exception)
    return to_article(document)


def explained_file(path: Path) -> Explanation:
    return explainer().explain(article_in(path))


def value(explanation: Explanation, label: str) -> Value:
    return next(value for value in explanation.values if value.label == label)


def reason(explanation: Explanation, label: str, facet: str) -> Reason:
    return next(found for found in value(explanation, label).reasons if found.facet == facet and not found.overruled)
