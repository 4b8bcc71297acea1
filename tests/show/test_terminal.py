"""The terminal view: it fits, it reads without colour, and an article cannot steer the terminal."""

import re
from io import StringIO

import pytest
from rich.console import Console

from dostex import catalogue
from dostex.records import Record
from dostex.show import terminal
from tests.show.gold import record as gold
from tests.show.making import TEXT, at, count, make


def shown(record: Record, width: int = 80, *, colour: bool = False) -> str:
    out = StringIO()
    console = Console(file=out, width=width, force_terminal=colour, color_system="truecolor" if colour else None)
    console.print(terminal.render(record, catalogue.installed().labels(), width=width, brackets=not colour))
    return out.getvalue()


def test_places_stand_in_brackets_with_their_numbers():
    record = make(
        observations=[count("93 nhiệm vụ", 93), count("57 nhiệm vụ", 57, part_of=0), count("36 nhiệm vụ", 36, part_of=0)]
    )
    text = shown(record, 120)
    assert "Sở quản lý [93 nhiệm vụ S1], trong đó [57 nhiệm vụ S2] chuyển tiếp, [36 nhiệm vụ S3] mở mới." in text
    assert "✓ 57 + 36 = 93" in text
    assert "├ 57 nhiệm vụ" in text
    assert "└ 36 nhiệm vụ" in text


def test_with_colour_small_numbers_stand_in_their_place():
    text = shown(make(observations=[count("93 nhiệm vụ", 93)]), colour=True)
    assert "[93" not in text
    assert "ˢ¹" in text


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", ["a08", "d04", "b13"])
def test_every_value_is_there_and_no_line_is_too_long(name, width):
    record = gold(name)
    text = shown(record, width)
    assert max(map(len, text.splitlines())) <= width
    for kind, items in (("S", record.observations), ("C", record.officials), ("T", record.dates), ("V", record.documents)):
        for number in range(1, len(items) + 1):
            assert len(re.findall(rf"\b{kind}{number}\b", text)) >= 2, f"{kind}{number}"


def test_a_finding_is_a_warning_with_its_quote():
    text = shown(make(findings=[{"code": "sum-mismatch", "message": "57 và 30 không thành 93", "spans": [at("93 nhiệm vụ")]}]))
    assert "Cảnh báo" in text
    assert "!1 Các phần không cộng thành tổng: 57 và 30 không thành 93" in text
    assert "“93 nhiệm vụ”" in text


def test_a_record_without_facts_is_the_article():
    text = shown(make())
    assert "Sở quản lý 93 nhiệm vụ" in text
    assert "Giá trị" not in text


def test_escape_sequences_and_markup_are_text():
    hostile = TEXT + "\n\x1b[31mđỏ\x1b]0;tên\x07 [bold]đậm[/bold] [link=x]"
    text = shown(make(hostile, {"authors": ["[red]\x1b[2J"]}), 120)
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "[bold]đậm[/bold] [link=x]" in text


def test_a_wide_table_has_columns_for_period_and_kind():
    record = make(observations=[count("93 nhiệm vụ", 93, period="2023", status="plan", indicator="tasks_total_managed")])
    assert "Kỳ" in shown(record, 120)
    narrow = shown(record, 60)
    assert "năm 2023 · kế hoạch" in narrow
    assert "Tổng số nhiệm vụ KH&CN" in narrow
