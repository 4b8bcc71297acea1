"""Serving the app: one process, one port, a link to come in by."""

import logging
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Final

import uvicorn

from dostex.errors import UsageError
from dostex.review.web.app import LOOPBACK, reviewing
from dostex.store import Store

_ANYWHERE: Final = frozenset({"0.0.0.0", "::", ""})


def serve(
    store: Store, *, host: str, port: int, names: tuple[str, ...], gold: Path | None, ready: Callable[[str], None]
) -> None:
    """Serve until interrupted. `names` are further names that browsers may call the app by; `ready` gets the link, whose token
    opens once, as soon as the port is ours.

    Raises UsageError for an address or port that cannot be had.
    """
    if host in _ANYWHERE and not names:
        raise UsageError(f"--host {host or '::'} needs the name that browsers will use: --name review.example.org")
    with _listening(host, port) as listening:
        taken = listening.getsockname()[1]
        hosts = LOOPBACK | {name.lower() for name in names} | ({host.lower()} - _ANYWHERE)
        opened = reviewing(store, hosts=hosts, cookie=f"dostex_review_{taken}", gold=gold)
        name = names[0] if names else host
        ready(f"http://{f'[{name}]' if ':' in name else name}:{taken}/login?token={opened.door.token()}")
        logging.getLogger("dostex.review").setLevel(logging.INFO)
        configuration = uvicorn.Config(
            opened.app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=3
        )
        uvicorn.Server(configuration).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except (OSError, OverflowError) as error:
        raise UsageError(f"{host} port {port}: {error}; --port 0 takes any that is free") from error
