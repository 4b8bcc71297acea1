"""A load onto a disk that fills up, in a namespace of its own: `python -m tests.store.full_disk sqlite|postgresql FOLDER`.

The disk is a small tmpfs. Mounting one takes root, or a kernel that gives users namespaces; the process makes itself one, so
what it mounts is seen by nobody else and gone with it. Its exit status is 0 when all went as it should.
"""

import ctypes
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.store.databases import ask, dump, execute
from tests.store.loads import load, written
from tests.store.servers import server

_NEW_MOUNTS, _NEW_USERS = 0x00020000, 0x10000000
_REMOUNT, _PRIVATE = 0x20, 0x4000 | 0x40000
_ARTICLES = 1600
_TOO_SMALL, _ENOUGH = {"sqlite": "8m", "postgresql": "14m"}, "256m"
_libc = ctypes.CDLL(None, use_errno=True)


def _checked(result: int, what: str) -> None:
    if result:
        error = os.strerror(ctypes.get_errno())
        raise SystemExit(f"{what}: {error}; a small disk needs root, or a kernel that gives users namespaces of their own")


def enter_namespace() -> None:
    """From here on mounts are this process's own. Without root it becomes the root of a user namespace first."""
    users, groups = os.geteuid(), os.getegid()
    _checked(_libc.unshare(_NEW_MOUNTS | (_NEW_USERS if users else 0)), "unshare")
    if users:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{users} {users} 1")
        Path("/proc/self/gid_map").write_text(f"{groups} {groups} 1")
    _checked(_libc.mount(None, b"/", None, _PRIVATE, None), "mount --make-private")


def mount(folder: Path, size: str, *, again: bool = False) -> None:
    """A disk of `size` at `folder`, or the disk there made as large."""
    options = f"size={size},mode=0777".encode()
    _checked(_libc.mount(b"tmpfs", bytes(folder), b"tmpfs", _REMOUNT if again else 0, options), f"mount {folder}")


@contextmanager
def sqlite_on(disk: Path) -> Iterator[str]:
    """A file on the disk."""
    yield f"sqlite:///{disk / 'facts.db'}"


@contextmanager
def postgresql_on(disk: Path) -> Iterator[str]:
    """A database in a tablespace on the disk; the server's own files lie elsewhere."""
    with server() as running:
        place = disk / "tables"
        place.mkdir()
        os.chown(place, *_owner(running.folder))
        execute(running.url, f"create tablespace small location '{place}'", "create database facts tablespace small")
        yield running.url.replace("/postgres?", "/facts?")


def _owner(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_uid, found.st_gid


def scenario(kind: str, folder: Path) -> None:
    """The load fails, says why and how to go on; with more room it goes on as if undisturbed."""
    records, calm = written(folder / "records.jsonl", _ARTICLES), f"sqlite:///{folder / 'calm.db'}"
    load(calm, str(records))
    disk = Path(tempfile.mkdtemp(prefix="disk"))  # below `folder` the server's user may see nothing
    mount(disk, _TOO_SMALL[kind])
    with {"sqlite": sqlite_on, "postgresql": postgresql_on}[kind](disk) as url:
        full = load(url, str(records))
        assert full.returncode == 1, full
        assert full.stderr.count("\n") == 1, full.stderr
        assert "The disk is full: make room, then repeat the command with --resume" in full.stderr, full.stderr
        mount(disk, _ENOUGH, again=True)
        kept = ask(url, "select count(*) from article_versions")[0][0]
        assert 0 < kept < _ARTICLES, kept
        resumed = load(url, str(records), "--resume")
        assert resumed.returncode == 1, resumed  # some lines are no records
        assert resumed.stderr == "", resumed.stderr
        assert dump(url, times=False) == dump(calm, times=False)
    _checked(_libc.umount2(bytes(disk), 2), f"umount {disk}")
    disk.rmdir()


if __name__ == "__main__":
    enter_namespace()
    scenario(sys.argv[1], Path(sys.argv[2]))
