"""Names of public bodies: which short forms mean the host province's, and how they read in full."""

from dostex.extract.organizations.host import Host

__all__ = ["Host"]
