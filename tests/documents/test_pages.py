"""The pages of the corpus, written independently of this room, give their gold text, kinds, authors, province and stamp."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from dostex.documents import inputs, plain
from dostex.documents.article import to_article
from dostex.documents.read import Document

CORPUS = Path(__file__).parents[2] / "corpus"
PAGES = [page for page in sorted((CORPUS / "articles").glob("*.html")) if (CORPUS / "gold" / f"{page.stem}.txt").exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_page_gives_its_gold_article(page: Path) -> None:
    (document,) = inputs.find([str(page)])
    assert isinstance(document, Document)
    gold = CORPUS / "gold" / f"{page.stem}.txt"
    known = json.loads(gold.with_suffix(".json").read_text(encoding="utf-8"))
    wanted = plain.from_tagged(gold.read_text(encoding="utf-8"), published=known.get("published"))
    found = to_article(document)
    assert found.text == wanted.text
    assert found.segments == wanted.segments
    assert found.authors == known["article"]["authors"]
    assert (found.ref_area and found.ref_area.name) == known["article"]["ref_area"]
    if known.get("published"):
        assert found.date_published is not None
        assert found.date_published[:10] == known["published"][:10]


CLAIMS = re.compile(rb"\s(?:class|id|itemprop)\s*=\s*(?:\"[^\"]*\"|'[^']*'|[\w-]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_class_or_id_is_needed(page: Path) -> None:
    (document,) = inputs.find([str(page)])
    assert isinstance(document, Document)
    bare = CLAIMS.sub(b"", document.content)
    for content in (bare, re.sub(rb"<(/?)h[1-6]\b", rb"<\1div", bare)):
        assert to_article(replace(document, content=content)).text == to_article(document).text
