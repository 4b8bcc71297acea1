"""Records in a database: one row an article version, one row a fact; what is current is a view."""

from dostex.rejection import Rejection
from dostex.store.database import DEFAULT_URL
from dostex.store.runs import RAW_LIMIT, Run, Verdict
from dostex.store.store import Store
from dostex.store.writing import Outcome

__all__ = ["DEFAULT_URL", "RAW_LIMIT", "Outcome", "Rejection", "Run", "Store", "Verdict"]
