"""What is printed: readable at 80 columns, nothing that steers the terminal."""

from io import StringIO

from rich.console import Console, Group

from dostex.explain import terminal
from tests.explain.articles import article_of, explainer, value

TEXT = (
    "Năm 2023, Sở quản lý 30 nhiệm vụ, trong đó 18 nhiệm vụ chuyển tiếp và 12 nhiệm vụ mở mới; phương tiện đo kiểm định theo "
    "ĐLVN 10 là 2.514 phương tiện; bà con các xã vùng xa được hướng dẫn cách nhận biết hàng hóa bảo đảm chất lượng và đo lường."
)


def printed(*renderables: object, width: int = 80) -> str:
    out = StringIO()
    Console(file=out, width=width, highlight=False).print(Group(*renderables))
    return out.getvalue()


def test_every_line_fits_80_columns_and_the_account_closes_it():
    article = article_of(TEXT)
    explanation = explainer().explain(article)
    shown = printed(*terminal.render(explanation, article.text))
    assert max(map(len, shown.splitlines())) <= 80
    assert "S2  18 nhiệm vụ" in shown
    assert "a cue opens its parts: “trong đó”" in shown
    assert "name: part of a name" in shown
    assert " ".join(shown.splitlines()[-2:]).startswith(
        "6 numbers: 4 in observations, 1 in dates, 0 in references, 1 refused, 0"
    )


def test_one_value_in_full_names_files_and_windows():
    article = article_of(TEXT)
    shown = printed(*terminal.render_one(value(explainer().explain(article), "S2"), article.text))
    assert "src/dostex/extract/observations/parts.py" in shown
    assert "lead        “trong đó”" in shown


def test_what_steers_a_terminal_is_shown_as_a_replacement():
    article = article_of("Năm 2023, Sở \x1b[31mcấp 12 giấy phép\u202e mới.")
    shown = printed(*terminal.render(explainer().explain(article), article.text))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
