"""`dostex decide`: the decisions of reviewers, from the command line."""

from pathlib import Path
from typing import Annotated

import typer

_HELP = """The decisions of reviewers: who decided what. `dostex review` is where they are made.

Examples: dostex decide list --reviewer An, dostex decide undo 17 --reviewer An, dostex decide gold sonla:4711 corpus/gold
"""
app = typer.Typer(no_args_is_help=True, help=_HELP)
Store = Annotated[str, typer.Option(metavar="URL", help="sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE.")]
_DEFAULT = "sqlite:///dostex.db"


@app.command("list")
def list_(
    reviewer: Annotated[str | None, typer.Option(help="Only those of this person.")] = None,
    article: Annotated[str | None, typer.Option(help="Only those about the article of this id.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=500, help="How many, the newest first.")] = 50,
    store: Store = _DEFAULT,
) -> None:
    """List decisions, the newest first: number, time, who, what, how many changes, the article and the comment.

    Example:

        dostex decide list --article sonla.gov.vn:4711
    """
    from dostex.review import queue
    from dostex.store import Store as Opened

    with Opened.open(store) as opened:
        for entry in queue.log(opened, queue.LogFilters(reviewer=reviewer, article_id=article), limit=limit).entries:
            made = entry.decision
            what = f"undo of {made.undoes}" if made.undoes else made.action
            undone = f"(taken back by {made.undone_by})" if made.undone_by else ""
            about = entry.article_id or ""
            parts = (
                str(made.id),
                f"{made.made_at:%Y-%m-%d %H:%M}",
                made.reviewer,
                what,
                str(made.items),
                about,
                made.comment,
                undone,
            )
            typer.echo("\t".join(part.replace("\t", " ").replace("\n", " ") for part in parts).rstrip())


@app.command("undo")
def undo(
    decision: Annotated[int, typer.Argument(help="The decision's number, as `dostex decide list` shows it.")],
    reviewer: Annotated[str, typer.Option(help="Who takes it back.")],
    comment: Annotated[str, typer.Option(help="Why.")] = "",
    store: Store = _DEFAULT,
) -> None:
    """Take a decision back: what stood before it stands again. The undo is kept too.

    Example:

        dostex decide undo 17 --reviewer An --comment "the table is of 2021"
    """
    from datetime import UTC, datetime

    from dostex.review import decisions
    from dostex.store import Store as Opened

    with Opened.open(store) as opened:
        made = decisions.undo(opened, decision, reviewer=reviewer, now=datetime.now(UTC), comment=comment)
    typer.echo(f"decision {decision} is taken back ({made.items} changes); the undo is decision {made.id}")


@app.command("gold")
def gold(
    article: Annotated[str, typer.Argument(help="The article's id.")],
    folder: Annotated[Path, typer.Argument(help="Where NAME.json and NAME.txt are written.")],
    store: Store = _DEFAULT,
) -> None:
    """Save what is published of an article, decisions included, as gold that `dostex eval` reads.

    Example:

        dostex decide gold sonla.gov.vn:4711 corpus/gold
    """
    from dostex.review import decisions
    from dostex.store import Store as Opened

    with Opened.open(store) as opened:
        typer.echo(str(decisions.save_as_gold(opened, article, folder)))
