"""Documents that do to their worker what real ones might: the task looks at what they say. Importable by worker processes."""

import ctypes
import os
import signal
import time
from dataclasses import dataclass

from dostex.batch.task import Task
from dostex.documents.plain import from_tagged
from dostex.documents.read import Document
from dostex.errors import EmptyDocument
from dostex.records import Article, Finding, Record

LOOP, SLEEP, CRASH, EXIT, HUNGRY, EMPTY, KILLED = (
    f"poison: {name}" for name in ("loop", "sleep", "crash", "exit", "hungry", "empty", "killed")
)


def read(document: Document) -> Article:
    """The document as an article, or what its poison does."""
    text = document.content.decode()
    if LOOP in text:
        while True:
            pass
    if SLEEP in text:
        time.sleep(1000)
    if CRASH in text:
        ctypes.string_at(0)
    if EXIT in text:
        os._exit(3)
    if KILLED in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if HUNGRY in text:
        bytearray(2 * 1024**3)
    if EMPTY in text:
        raise EmptyDocument(document.name, "nothing but poison")
    return from_tagged(text, id=document.name)


def extract(article: Article) -> Record:
    """A record without facts."""
    return Record(article=article, findings=[Finding(code="no-facts", message="nothing found")])


@dataclass(frozen=True, slots=True)
class Poisonous:
    """Makes the task; each document takes `seconds` more."""

    seconds: float = 0.0

    def __call__(self) -> Task:
        def slowly(document: Document) -> Article:
            time.sleep(self.seconds)
            return read(document)

        return Task(slowly, extract)


def refuses() -> Task:
    """A task that cannot be made."""
    raise RuntimeError("no model here")


def dies() -> Task:
    """A task that ends its worker before it is ready."""
    os._exit(9)


def document(name: str, says: str = "Nội dung.") -> Document:
    """A document called `name` whose body is `says`."""
    return Document(name, f"Hà Giang: Tổng kết {name}\n{says}".encode())
