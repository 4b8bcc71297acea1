"""A quick portal on the loopback, in a process of its own, that only hands out bytes and keeps the time."""

import asyncio
import multiprocessing
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Final

_SIZE: Final = 50  # articles on a page of the listing
_ROBOTS: Final = b"User-agent: *\nDisallow: /admin/\n"


@dataclass(slots=True)
class Clock:
    """What the portal saw since `reset`: moments of the first request and the last article, and the articles served."""

    _server: Connection

    def reset(self) -> None:
        """Begin anew."""
        self._server.send("reset")
        self._server.recv()

    def read(self) -> tuple[float, float, int]:
        """First moment, last moment, articles."""
        self._server.send("read")
        first, last, served = self._server.recv()
        return first, last, served


@contextmanager
def serving(pages: Sequence[bytes], articles: int) -> Iterator[tuple[str, Clock]]:
    """Serves so many articles, copies of `pages`; gives the portal's address and clock."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, list(pages), articles), daemon=True)
    process.start()
    there.close()
    try:
        yield here.recv(), Clock(here)
    finally:
        process.terminate()
        process.join()


def _serve(control: Connection, pages: list[bytes], articles: int) -> None:
    asyncio.run(_Portal(pages, articles).run(control))


class _Portal:
    def __init__(self, pages: list[bytes], articles: int) -> None:
        self._pages, self._articles = pages, articles
        self._seen = (0.0, 0.0, 0)

    async def run(self, control: Connection) -> None:
        server = await asyncio.start_server(self._connection, "127.0.0.1", 0)
        control.send(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        while True:
            told = await asyncio.to_thread(control.recv)
            control.send(self._seen)
            if told == "reset":
                self._seen = (0.0, 0.0, 0)

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                status, body = self._answer(head.split(b" ", 2)[1].decode())
                writer.write(
                    b"HTTP/1.1 %s\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % (status, len(body))
                )
                writer.write(body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def _answer(self, path: str) -> tuple[bytes, bytes]:
        first, last, served = self._seen
        now = time.monotonic()
        self._seen = (first or now, last, served)
        if path == "/robots.txt":
            return b"200 OK", _ROBOTS
        if path.startswith("/tin-tuc?page="):
            return b"200 OK", self._listing(int(path.partition("=")[2]))
        if path.startswith("/tin-tuc/"):
            number = int(path.rpartition("-")[2].removesuffix(".html"))
            self._seen = (first or now, now, served + 1)
            return b"200 OK", self._pages[number % len(self._pages)] + b"<!-- %d -->" % number
        return b"404 Not Found", b""

    def _listing(self, page: int) -> bytes:
        numbers = range(max(self._articles - (page - 1) * _SIZE, 0), max(self._articles - page * _SIZE, 0), -1)
        links = [
            f'<li><a class="article" href="/tin-tuc/hoi-dong-nghiem-thu-de-tai-cap-tinh-{number}.html">'
            f"Hội đồng nghiệm thu đề tài cấp tỉnh số {number}</a></li>"
            for number in numbers
        ]
        more = f'<a class="next" href="/tin-tuc?page={page + 1}">Trang sau</a>' if page * _SIZE < self._articles else ""
        return f"<html><body><h1>Tin tức</h1><ul>{''.join(links)}</ul>{more}</body></html>".encode()
