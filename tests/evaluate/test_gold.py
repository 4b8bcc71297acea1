"""Gold that is malformed is refused with its file and field."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from dostex.errors import ConfigurationError
from dostex.evaluate.gold import load
from tests.evaluate.golden import ANNOTATION, ARTICLE, write


def test_the_text_stands_beside_the_annotation(tmp_path: Path):
    case = load(write(tmp_path / "gold"))[0]
    assert case.name == "dak-nong"
    assert case.article is not None
    assert case.article.headline == "Đắk Mil: Tổng kết hoạt động khoa học và công nghệ năm 2021"
    assert case.article.date_published == "2021-12-15"
    assert case.text == case.article.text
    assert not case.from_page


def test_an_article_of_the_same_name_is_read_as_the_page(tmp_path: Path):
    folder = write(tmp_path / "gold")
    page(tmp_path / "articles", "dak-nong.txt", ARTICLE.replace("[byline] ", "").replace("Đắk Mil: ", ""))
    case = load(folder)[0]
    assert case.from_page
    assert case.article is not None
    assert case.article.headline == "Tổng kết hoạt động khoa học và công nghệ năm 2021"
    assert case.text is not None
    assert case.text.startswith("Đắk Mil: Tổng kết hoạt động")


@pytest.mark.parametrize("named", ["articles/tin-1.html", "../articles/tin-1.html"])
def test_the_annotation_can_name_its_page(tmp_path: Path, named):
    headline, *paragraphs = ARTICLE.splitlines()
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs[:-1])
    page(tmp_path / "articles", "tin-1.html", f"<html><body><h1>{headline}</h1><div>{body}</div></body></html>")
    case = load(write(tmp_path / "gold", annotation=ANNOTATION | {"page": named}, text=None))[0]
    assert case.from_page
    assert case.text is None
    assert case.article is not None
    assert case.article.headline == headline


def test_a_page_that_cannot_be_read_is_a_case_that_says_so(tmp_path: Path):
    folder = write(tmp_path / "gold")
    page(tmp_path / "articles", "dak-nong.html", " ")
    case = load(folder)[0]
    assert case.article is None
    assert case.failure is not None
    assert "dak-nong.html" in case.failure


def page(folder: Path, name: str, content: str) -> None:
    folder.mkdir()
    (folder / name).write_text(content, encoding="utf-8")


def spoiled(*path: str | int, value: Any) -> dict[str, Any]:
    annotation = deepcopy(ANNOTATION)
    item: Any = annotation
    for step in path[:-1]:
        item = item[step]
    item[path[-1]] = value
    return annotation


@pytest.mark.parametrize(
    ("annotation", "says"),
    [
        (spoiled("dates", 0, "value", value="2021-13"), "dates.0.value"),
        (spoiled("dates", 1, "text", value="32/12/2021"), "dates.1.text: '32/12/2021' is not in the text"),
        (spoiled("observations", 0, "status", value="done"), "observations.0.status"),
        (spoiled("observations", 1, "part_of", value="41 nhiệm vụ"), "observations.1.part_of"),
        (spoiled("observations", 4, "measure", value=None), "observations.4.measure"),
        (spoiled("officials", 0, "posts", value=[{"title": "Giám đốc"}]), "officials.0.posts.0.organization"),
        (spoiled("events", 0, "kind", value="council"), "events.0.kind"),
        (spoiled("page", value="articles/none.html"), "page: "),
    ],
)
def test_malformed_gold_names_file_and_field(tmp_path: Path, annotation, says):
    folder = write(tmp_path / "gold", annotation=annotation)
    with pytest.raises(ConfigurationError) as refused:
        load(folder)
    assert "dak-nong.json" in str(refused.value)
    assert says in str(refused.value)


def test_gold_without_text_or_page_is_refused(tmp_path: Path):
    with pytest.raises(ConfigurationError, match=r"no article; expected dak-nong\.txt beside it"):
        load(write(tmp_path / "gold", text=None))


def test_an_empty_folder_is_no_success(tmp_path: Path):
    with pytest.raises(ConfigurationError, match="no gold here"):
        load(tmp_path)


def test_json_that_is_none_is_refused(tmp_path: Path):
    write(tmp_path, text=ARTICLE)
    (tmp_path / "dak-nong.json").write_text("{", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"dak-nong\.json: the file"):
        load(tmp_path)
