"""Schema and documentation are complete, current and true."""

import json
from pathlib import Path

import jsonschema
import pytest

from dostex.evaluate.gold import load
from dostex.schema import generate
from dostex.schema.notes import NOTES, OBSERVATIONS
from tests.evaluate.golden import record_of


def test_the_committed_schema_is_current():
    assert Path("schemas/record.schema.json").read_text(encoding="utf-8") == generate.schema_text(), "run `dostex schema`"


def test_the_committed_documentation_is_current():
    assert Path("docs/record.md").read_text(encoding="utf-8") == generate.markdown(), "run `dostex schema`"


def test_every_model_and_field_is_documented_and_nothing_else():
    schema = generate.json_schema()
    fields = {(name, field) for name, model in {"Record": schema, **schema["$defs"]}.items() for field in model["properties"]}
    shared = {("Observation" if name in OBSERVATIONS else name, field) for name, field in fields}
    assert shared == {(name, field) for name, notes in NOTES.items() for field in notes}
    document = generate.markdown()
    for name, field in fields:
        section = document.split(f"## {name}\n")[1].split("\n## ")[0]
        assert f"| `{field}` |" in section


@pytest.mark.parametrize("case", load(Path("corpus/gold"))[:5], ids=lambda case: case.name)
def test_printed_records_obey_the_schema(case):
    printed = json.loads(record_of(case).model_dump_json())
    jsonschema.validate(printed, generate.json_schema(), cls=jsonschema.Draft202012Validator)


def test_the_schema_refuses_what_the_models_refuse():
    case = load(Path("corpus/gold"))[0]
    printed = json.loads(record_of(case).model_dump_json())
    printed["observations"][0]["status"] = "done"
    assert not jsonschema.Draft202012Validator(generate.json_schema()).is_valid(printed)
