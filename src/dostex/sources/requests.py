"""FetchRequests as rows: to JSON, back, and the fingerprint that tells two requests apart."""

import hashlib
import json
from base64 import b64decode, b64encode
from typing import Any
from urllib.parse import urlencode

from dostex.sources.protocol import FetchRequest
from dostex.sources.tables import to_json


def dump(request: FetchRequest) -> str:
    """`request` as JSON, defaults left out."""
    values: dict[str, Any] = {"url": request.url}
    if request.method != "GET":
        values["method"] = request.method
    if request.form:
        values["form"] = request.form
    if request.body:
        values["body"] = b64encode(request.body).decode("ascii")
    if request.headers:
        values["headers"] = request.headers
    if request.note:
        values["note"] = request.note
    return to_json(values)


def load(text: str) -> FetchRequest:
    """The inverse of `dump`."""
    values = json.loads(text)
    return FetchRequest(
        values["url"],
        values.get("method", "GET"),
        form=tuple((name, value) for name, value in values.get("form", ())),
        body=b64decode(values.get("body", "")),
        headers=tuple((name, value) for name, value in values.get("headers", ())),
        note=values.get("note", ""),
    )


def payload(request: FetchRequest) -> bytes:
    """The bytes that a POST sends."""
    return urlencode(request.form).encode("ascii") if request.form else request.body


def fingerprint(request: FetchRequest) -> str:
    """What two requests for the same thing have in common: method, address and payload; never the adapter's note."""
    digest = hashlib.sha256(f"{request.method} {request.url}\n".encode("utf-8", "surrogatepass"))
    digest.update(payload(request))
    return digest.hexdigest()[:32]
