"""The families of portals (FIELD.md, C1), one module of data each; more telling ones first."""

from typing import Final

from dostex.errors import UsageError
from dostex.sources.adapters.families import (
    aspnet,
    dotnetnuke,
    drupal,
    generic,
    joomla,
    liferay,
    nukeviet,
    oracle,
    sharepoint,
    vnpt,
    websphere,
    wordpress,
)
from dostex.sources.adapters.platform import Platform

PLATFORMS: Final[tuple[Platform, ...]] = (
    nukeviet.PLATFORM,
    sharepoint.PLATFORM,
    liferay.PLATFORM,
    dotnetnuke.PLATFORM,
    oracle.PLATFORM,
    websphere.PLATFORM,
    drupal.PLATFORM,
    wordpress.PLATFORM,
    joomla.PLATFORM,
    vnpt.PLATFORM,
    aspnet.PLATFORM,
    generic.PLATFORM,
)


def named(name: str) -> Platform:
    """The family called `name`. Raises UsageError with the valid names."""
    for platform in PLATFORMS:
        if platform.name == name:
            return platform
    raise UsageError(f"no platform {name!r}; valid are {', '.join(platform.name for platform in PLATFORMS)}")
