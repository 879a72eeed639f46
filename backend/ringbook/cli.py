"""The command line: `ringbook run`, `ringbook worker`, `ringbook schema`."""

import runpy
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError
from typer.core import TyperGroup

from ringbook.core.preflight import CannotStart
from ringbook.settings import settings

SCHEMA = Path(__file__).parents[2] / "schema.graphql"


class Plain(TyperGroup):
    """What cannot be done is one sentence, not a traceback."""

    def invoke(self, *arguments: Any, **named: Any) -> Any:
        try:
            return super().invoke(*arguments, **named)
        except CannotStart as reason:
            typer.echo(f"ringbook: {reason}", err=True)
        except ValidationError as error:
            wrong = error.errors()[0]
            typer.echo(f"ringbook: RINGBOOK_{str(wrong['loc'][0]).upper()} is wrong: {wrong['msg']}.", err=True)
        raise typer.Exit(1)


app = typer.Typer(
    help="Ringbook, a self-hosted CRM.",
    cls=Plain,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command()
def run(
    worker: Annotated[bool, typer.Option(help="Do the background work here too.")] = True,
) -> None:
    """Start the database, bring it up to date, and serve the app until Ctrl-C."""
    from ringbook.run import run

    run(worker=worker)


@app.command()
def worker() -> None:
    """Do background work: the queue and the timers. Needs DATABASE_URL."""
    if not settings().database_url:
        raise CannotStart("The worker shares the database of a running Ringbook: set DATABASE_URL to it.")
    runpy.run_module("ringbook.worker", run_name="__main__")


@app.command()
def schema(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail if it is out of date.")] = False,
) -> None:
    """Write schema.graphql from the code."""
    from ringbook.schema import schema

    text = schema.as_str() + "\n"
    if not check:
        SCHEMA.write_text(text)
    elif not SCHEMA.exists() or SCHEMA.read_text() != text:
        raise CannotStart("schema.graphql is out of date: run `make schema` and commit what it writes.")


if __name__ == "__main__":
    app()
