"""Sides that are extracted now: by the working tree, or by a git revision in a process of its own."""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

import dostex
from dostex.errors import UsageError

if TYPE_CHECKING:
    from dostex.review.sides import FileSide

_SHARED: Final = "the inputs of this comparison"


def against_revision(stack: ExitStack, revision: str, paths: list[str]) -> "tuple[FileSide, FileSide]":
    """`paths` extracted by git `revision`, and by the working tree. Raises UsageError without git, repository or revision."""
    if not paths:
        raise UsageError("--against needs PATHS: the articles that both versions extract")
    if "-" in paths:
        raise UsageError("--against reads its inputs twice; standard input can be read once: name files or folders")
    tree = _checked_out(stack, revision)
    before = _by(stack, tree, paths, revision)
    return before, extracted(stack, paths, "working tree")


def extracted(stack: ExitStack, paths: list[str], name: str) -> "FileSide":
    """`paths` extracted by the code that runs. What cannot be read is told on standard error and left out."""
    return _by(stack, Path(dostex.__file__).parents[1], paths, name)


def _by(stack: ExitStack, source: Path, paths: list[str], name: str) -> "FileSide":
    """The records that the dostex under `source` prints of `paths`."""
    from dostex.review.sides import FileSide

    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dostex-diff-")))
    records = folder / "records.jsonl"
    environment = os.environ | {"PYTHONPATH": str(source), "PYTHONIOENCODING": "utf-8"}
    with records.open("wb") as file:
        command = [sys.executable, "-P", "-m", "dostex", "extract", *paths]
        done = subprocess.run(command, stdout=file, stderr=subprocess.PIPE, env=environment, check=False)
    complaints = done.stderr.decode(errors="replace").strip()
    if done.returncode not in {0, 1} or (done.returncode and not records.stat().st_size):
        raise UsageError(f"{name}: `dostex extract` failed: {complaints or f'exit status {done.returncode}'}")
    if complaints:
        typer.echo(f"{name}: {complaints}", err=True)
    return stack.enter_context(FileSide.open(str(records), name=name, inputs=_SHARED))


def _checked_out(stack: ExitStack, revision: str) -> Path:
    """The `src` folder of `revision`, in a temporary folder."""
    if shutil.which("git") is None:
        raise UsageError("--against needs git, which is not installed or not in PATH")
    top = _git(Path(dostex.__file__).parent, "rev-parse", "--show-toplevel", what="this dostex lies in no git repository")
    root = Path(top.decode().strip())
    what = f"{revision!r} is no revision of {root}"
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", what=what)
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dostex-revision-")))
    archive = folder / "tree.tar"
    name = commit.decode().strip()
    _git(root, "archive", "--format=tar", f"--output={archive}", name, what=f"{revision} cannot be unpacked")
    shutil.unpack_archive(archive, folder, filter="data")
    if not (folder / "src" / "dostex").is_dir():
        raise UsageError(f"{revision} has no src/dostex")
    return folder / "src"


def _git(folder: Path, *arguments: str, what: str) -> bytes:
    done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise UsageError(f"--against: {what}{f' ({said})' if said else ''}; `git log --oneline` lists revisions")
    return done.stdout
