"""Every compiled regular expression of the package, wherever it hides, for tests of what hostile text does to it."""

import functools
import gc
import importlib
import pkgutil
import re
import types
from collections.abc import Iterator

import regex

import dostex
from dostex.documents.plain import from_tagged
from dostex.extract.extract import Extractor

Pattern = re.Pattern | regex.Pattern
_CONTAINERS = (dict, list, tuple, set, frozenset, types.FunctionType, types.CellType, types.MethodType, functools.partial)


def every_pattern() -> dict[str, Pattern]:
    """Patterns of text by the name of the place where each was first met, in the order of the modules."""
    extractor = Extractor()
    extractor.extract(from_tagged("Sở Khoa học và Công nghệ họp\nSáng 6/5/2024, ông Lê Văn Tư, Giám đốc Sở, trao 12 giải."))
    found: dict[int, tuple[str, Pattern]] = {}
    seen: set[int] = set()
    for name, root in (*_modules(), ("Extractor", extractor), *extractor._nlp.pipeline):
        for pattern in _reached(root, seen):
            if isinstance(pattern.pattern, str):
                found.setdefault(id(pattern), (name, pattern))
    named: dict[str, Pattern] = {}
    for name, pattern in found.values():
        named[f"{name}#{sum(other.startswith(f'{name}#') for other in named)}"] = pattern
    return named


def _modules() -> Iterator[tuple[str, object]]:
    for module in pkgutil.walk_packages(dostex.__path__, "dostex."):
        if not module.name.endswith("__main__") and ".migrations." not in module.name:  # a migration runs only inside one
            yield module.name.removeprefix("dostex."), vars(importlib.import_module(module.name))


def _reached(root: object, seen: set[int]) -> Iterator[Pattern]:
    """Patterns held by `root` through containers, closures, memories of functions, and objects of dostex's own classes."""
    pending = [root]
    while pending:
        thing = pending.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, re.Pattern | regex.Pattern):
            yield thing
        elif isinstance(thing, dict):
            pending += [value for key, value in thing.items() if key not in ("__builtins__", "__globals__")]
        elif _is_ours(thing):
            pending += [child for child in gc.get_referents(thing) if child is not getattr(thing, "__globals__", None)]


def _is_ours(thing: object) -> bool:
    module = getattr(thing, "__module__", None) if isinstance(thing, type | types.FunctionType) else None
    return (
        (str(module).startswith("dostex") if module else isinstance(thing, _CONTAINERS))
        or type(thing).__module__.startswith("dostex")
        or type(thing).__name__ == "_lru_cache_wrapper"
    )
