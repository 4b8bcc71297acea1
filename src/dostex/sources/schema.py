"""The contract of source profiles as JSON Schema. Deterministic: equal models give equal bytes."""

import json

from dostex.sources.profiles import SourceProfile


def schema_text() -> str:
    """The text of `schemas/source.schema.json`."""
    schema = SourceProfile.model_json_schema(by_alias=True)
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "dostex source"}
    return json.dumps(described, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
