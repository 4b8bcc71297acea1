"""Structured logs: one JSON object a line, by the standard library's logging, so that any handler can take them instead."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, TextIO

_ROOT = "dostex"


class JsonLines(logging.Formatter):
    """A record as one line of JSON: time (UTC), level, event, and what else its `extra={"fields": …}` says."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        said: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            said["traceback"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False, default=str)


@contextmanager
def json_lines(stream: TextIO) -> Iterator[None]:
    """What dostex logs goes to `stream` as JSON Lines in the meantime, from the level INFO on."""
    logger = logging.getLogger(_ROOT)
    before = logger.level, logger.propagate
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.level, logger.propagate = before
