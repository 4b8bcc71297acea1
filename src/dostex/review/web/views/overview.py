"""The first page: runs, what holds, what needs care."""

from starlette.requests import Request
from starlette.responses import Response

from dostex.review.web import figures, pages
from dostex.store.database import reading

_CHARTED = 30  # runs


def page(request: Request) -> Response:
    """Figures and small charts of the store."""
    with reading(request.app.state.store.engine) as connection:
        seen = figures.overview(connection)
    charted = list(reversed(seen.runs[:_CHARTED]))
    charts = {
        "articles": [(f"#{run.id}", run.new + run.changed) for run in charted],
        "facts": [(f"#{run.id}", run.opened) for run in charted],
        "closed": [(f"#{run.id}", run.closed) for run in charted],
        "rejected": [(f"#{run.id}", run.rejected) for run in charted],
        "months": seen.months,
    }
    drawn = {name: figures.bars(values) for name, values in charts.items()}
    return pages.page(request, "overview.html.j2", {"seen": seen, "charts": drawn})
