"""Structured logs are a JSON object a line."""

import io
import json
import logging

from dostex.batch.logs import json_lines


def test_what_is_logged_is_a_line_of_json_with_its_fields():
    stream = io.StringIO()
    with json_lines(stream):
        logging.getLogger("dostex.batch").info("document", extra={"fields": {"name": "Sở.html", "outcome": "new"}})
        try:
            float("odd")
        except ValueError:
            logging.getLogger("dostex.batch").exception("broken %s", "off")
        logging.getLogger("dostex").debug("not told")
    first, second = map(json.loads, stream.getvalue().splitlines())
    assert "Sở.html" in stream.getvalue()
    assert first.pop("time").endswith("+00:00")
    assert first == {"level": "info", "event": "document", "name": "Sở.html", "outcome": "new"}
    assert (second["event"], second["level"]) == ("broken off", "error")
    assert "ValueError: could not" in second["traceback"]


def test_logging_is_afterwards_as_it_was():
    logger = logging.getLogger("dostex")
    before = (logger.level, logger.propagate, list(logger.handlers))
    with json_lines(io.StringIO()):
        assert not logger.propagate
    assert (logger.level, logger.propagate, list(logger.handlers)) == before
