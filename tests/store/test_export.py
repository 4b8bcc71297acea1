"""Exports: what they hold, what a spreadsheet and a statistician need, and equal bytes from both databases."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from dostex.cli import app
from dostex.errors import StoreError
from dostex.evaluate.gold import load
from dostex.store import Store
from dostex.store.export.sdmx import time_period
from dostex.store.export.text import digits
from tests.evaluate.golden import record_of
from tests.store.articles import plain, record

NOW = datetime(2026, 1, 2, tzinfo=UTC)
FORMATS = ("jsonl", "csv", "parquet", "sdmx-csv")


def put(url: str, *records) -> None:
    with Store.open(url) as store:
        writing = store.begin(now=NOW, extractor_version="1")
        for each in records:
            writing.save(each)
        writing.finish(NOW)


def export(url: str, *options: str) -> str:
    result = CliRunner().invoke(app, ["export", "--store", url, *options])
    assert result.exit_code == 0, result.output
    return result.stdout


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def changed():
    observations = plain()["observations"]
    observations[0]["value"] = "41"
    return record(observations=observations)


def test_both_databases_give_the_same_bytes(sqlite, postgresql, tmp_path):
    gold = [record_of(case) for case in load(Path("corpus/gold"))[:6]]
    exports = []
    for url in (sqlite, postgresql):
        put(url, *gold, record())
        put(url, changed())
        folder = tmp_path / url.partition(":")[0]
        folder.mkdir()
        for form in FORMATS:
            for run in ("1", "2"):
                export(url, "--format", form, "--as-of", run, "--out", str(folder / f"{run}.{form}"))
        for what in ("dates", "officials", "documents", "events", "findings", "articles"):
            export(url, "--format", "csv", "--what", what, "--out", str(folder / f"{what}.csv"))
            export(url, "--format", "parquet", "--what", what, "--out", str(folder / what))
        exports.append(files(folder))
    assert list(exports[0]) == list(exports[1])
    assert [name for name in exports[0] if exports[0][name] != exports[1][name]] == []


def test_a_past_run_is_reproduced_as_it_was(url):
    put(url, record())
    then = export(url)
    put(url, changed(), record(article=plain()["article"] | {"id": "sonla:2"}))
    assert export(url, "--as-of", "1") == then
    assert export(url) != then
    assert export(url, "--as-of", "2") == export(url)


def test_records_are_exported_as_they_were_loaded(url):
    saved = [record(), record(article=plain()["article"] | {"id": "a:1"})]
    put(url, *saved)
    assert export(url) == "".join(f"{each.model_dump_json()}\n" for each in (saved[1], saved[0]))


def test_a_run_that_never_was(url):
    put(url, record())
    with Store.open(url) as store, pytest.raises(StoreError, match="no run 9 in this store: there are 1 to 1"):
        store.current(9)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_csv_is_read_by_excel(sqlite, tmp_path):
    events = plain()["events"]
    events[0] |= {"name": "=HYPERLINK(1)", "chairs": ["Vừ A Páo", "Hà Miên"]}
    put(sqlite, record(events=events))
    export(sqlite, "--format", "csv", "--out", str(tmp_path / "o.csv"))
    raw = (tmp_path / "o.csv").read_bytes()
    assert raw.startswith("\ufeffarticle_id,headline".encode())
    assert raw.count(b"\r\n") == 9
    found = rows(raw.decode())
    assert [row["value"] for row in found] == ["40", "25", "96.5", "2500000000", "9", "58.41", "10", "300"]
    assert found[7]["each"] == "true"
    export(sqlite, "--format", "csv", "--what", "events", "--out", str(tmp_path / "e.csv"))
    event = rows((tmp_path / "e.csv").read_text(encoding="utf-8"))[0]
    assert (event["name"], event["chairs"]) == ("'=HYPERLINK(1)", "Vừ A Páo; Hà Miên")


@pytest.mark.parametrize(
    ("given", "count"),
    [
        (["indicator=tasks_total_managed"], 1),
        (["province=son la"], 7),
        (["province=14", "kind!=count"], 4),
        (["value>=50", "value<=100"], 2),
        (["year=2022"], 7),
        (["period="], 1),
        (["each=true"], 1),
        (["period_start>=2020-01-01"], 6),
    ],
)
def test_filters(sqlite, given, count):
    put(sqlite, record())
    options = [part for each in given for part in ("--filter", each)]
    assert len(rows(export(sqlite, "--format", "csv", *options))) == count


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--filter", "mood=good"], "valid is NAME=VALUE (also !=, >=, <=) where NAME is one of article_id"),
        (["--format", "csv", "--filter", "value=many"], "'many' is no number"),
        (["--format", "xlsx"], "valid are jsonl, csv, parquet, sdmx-csv"),
        (["--what", "people"], "valid are observations"),
        (["--format", "parquet"], "name --out"),
        (["--out", "/nowhere/at/all"], "a file in a folder that exists is needed"),
    ],
)
def test_wrong_use_says_what_is_valid(sqlite, options, says):
    put(sqlite, record())
    result = CliRunner().invoke(app, ["export", "--store", sqlite, *options])
    assert result.exit_code == 2
    assert says in result.stderr


def test_parquet_has_a_schema_and_partitions(sqlite, tmp_path):
    observations = plain()["observations"]
    observations[4]["value"] = "0.12345678901234567"
    put(sqlite, record(observations=observations))
    folder = tmp_path / "facts"
    export(sqlite, "--format", "parquet", "--out", str(folder))
    assert list(files(folder)) == [
        "province=14/year=2019/observations.parquet",
        "province=14/year=2022/observations.parquet",
        "province=none/year=2022/observations.parquet",
    ]
    table = pq.read_table(folder / "province=14" / "year=2022" / "observations.parquet")
    schema = {field.name: str(field.type) for field in table.schema}
    assert (schema["value"], schema["period_start"], schema["each"], schema["span_start"]) == (
        "decimal128(38, 12)", "date32[day]", "bool", "int32",
    )  # fmt: skip
    first, odd = table.to_pylist()[0], table.to_pylist()[4]
    assert (first["value"], first["period_end"], first["span_text"]) == (Decimal(40), date(2022, 12, 31), "40 nhiệm vụ")
    assert (odd["value"], odd["value_text"]) == (None, "0.12345678901234567")
    again = CliRunner().invoke(app, ["export", "--store", sqlite, "--format", "parquet", "--out", str(folder)])
    assert "is not empty" in again.stderr


def test_sdmx_has_one_value_a_key_and_a_structure(sqlite, tmp_path):
    observations = plain()["observations"][:1]
    observations[0]["ref_area"] = {"code": "14", "name": "Sơn La"}
    others = [observations[0] | {"value": value} for value in ("40", "41")]
    articles = [plain()["article"] | {"id": f"sonla:{number}"} for number in (2, 3)]
    more = [record(article=article, observations=[other]) for article, other in zip(articles, others, strict=True)]
    put(sqlite, record(observations=[*observations, *plain()["observations"][7:]]), *more)
    target = tmp_path / "panel.csv"
    export(sqlite, "--format", "sdmx-csv", "--out", str(target))
    lines = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))
    assert len(lines) == 1
    row = lines[0]
    assert row["STRUCTURE_ID"] == "DOSTEX:DOST_NEWS(1.0.0)"
    assert [row[name] for name in ("FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "SOURCES", "CONFLICT")] == [
        "A", "14", "tasks_total_managed", "2022", "40", "2", "Y",
    ]  # fmt: skip
    structure = ET.parse(tmp_path / "panel.dsd.xml").getroot()
    dimensions = [
        each.get("id") for each in structure.iter() if each.tag.endswith("}Dimension") or each.tag.endswith("TimeDimension")
    ]
    assert dimensions == [name for name in row if name.isupper()][3 : 3 + len(dimensions)]
    codes = {
        codelist.get("id"): {code.get("id") for code in codelist if code.tag.endswith("}Code")}
        for codelist in structure.iter()
        if codelist.tag.endswith("}Codelist")
    }
    for name in ("FREQ", "REF_AREA", "INDICATOR", "KIND", "MEASURE", "STATUS", "SCOPE", "COMPARATOR", "CONFLICT"):
        assert row[name] in codes[f"CL_{name}"]


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2022", ("A", "2022")),
        ("2022-40", ("S", "2022-S1")),
        ("2022-36", ("Q", "2022-Q4")),
        ("2022-12", ("M", "2022-12")),
        ("2022-12-18", ("D", "2022-12-18")),
        ("2021/2025", ("_O", "2021-01-01/P5Y")),
        ("2022-01/2022-09", ("_O", "2022-01-01/P9M")),
        ("2022-01-30/2022-02-02", ("_O", "2022-01-30/P4D")),
        ("2019/..", None),
        ("XXXX-04", None),
    ],
)
def test_periods_as_sdmx_writes_them(edtf, expected):
    assert time_period(edtf) == expected


@pytest.mark.parametrize(("value", "written"), [("38.0", "38"), ("1E+9", "1000000000"), ("-0.50", "-0.5"), ("100", "100")])
def test_digits(value, written):
    assert digits(Decimal(value)) == written
