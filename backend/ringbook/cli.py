"""The command line: each command hands over to the module that does it."""

import errno
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
        except OSError as problem:
            if problem.errno != errno.ENOSPC:
                raise
            typer.echo("ringbook: There is no room left on the disk: make some, and try again.", err=True)
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
    """Write schema.graphql from the code, and say what changed in it since the last release."""
    from ringbook.schema import schema
    from ringbook.schema_changes import told

    text = schema.as_str() + "\n"
    if not check:
        SCHEMA.write_text(text)
        typer.echo(told(schema._schema))
    elif not SCHEMA.exists() or SCHEMA.read_text() != text:
        raise CannotStart("schema.graphql is out of date: run `make schema` and commit what it writes.")


users = typer.Typer(help="Users.", no_args_is_help=True)
keys = typer.Typer(help="API keys.", no_args_is_help=True)
app.add_typer(users, name="user")
app.add_typer(keys, name="apikey")


@users.command("add")
def user_add(
    email: str,
    name: Annotated[str, typer.Option(help="First and last name.")],
    role: Annotated[list[str], typer.Option(help="A role's key, such as consultant; may be repeated.")],
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, help="Asked for when left out.")],
    extension: Annotated[str | None, typer.Option(help="The phone on their desk.")] = None,
) -> None:
    """Add a user."""
    from ringbook.commands import add_user, run

    run(add_user(email=email, name=name, roles=role, password=password, extension=extension))


@keys.command("create")
def apikey_create(
    user: Annotated[str, typer.Option(help="E-mail of the user it acts for.")],
    name: Annotated[str, typer.Option(help="What it is for.")],
    scope: Annotated[list[str], typer.Option(help="A permission such as contacts:read; may be repeated.")],
) -> None:
    """Make an API key and print it, this once."""
    from ringbook.commands import create_key, run

    typer.echo(run(create_key(user, name=name, scopes=scope)))


@app.command()
def seed(
    contacts: Annotated[int, typer.Option(min=1, help="How many people to add.")],
    seed: Annotated[int, typer.Option(help="Another number, other people.")] = 1,
) -> None:
    """Add made-up people, the same for the same seed, to the default CRM."""
    from ringbook.commands import add_people, run

    run(add_people(contacts, seed, lambda done: typer.echo(f"\r{done} of {contacts}", nl=False)))
    typer.echo()


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(help="A new file, or a folder in which a name is chosen.")],
    with_key: Annotated[
        bool, typer.Option("--with-key", help="Add the key that seals passwords of other systems: keep it safe then.")
    ] = False,
) -> None:
    """Put the database and the files into one file, with checksums. Ringbook may run meanwhile."""
    from ringbook.commands import backup as work
    from ringbook.commands import run

    path = run(work(target.absolute(), with_key=with_key))
    typer.echo(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


@app.command()
def restore(
    source: Annotated[Path, typer.Argument(help="What `ringbook backup` wrote.")],
    replace: Annotated[bool, typer.Option("--replace", help="Lose what is in the database now.")] = False,
) -> None:
    """Fill an empty database, and the files, from a backup. The copy stays silent until `ringbook resume`."""
    from ringbook.commands import restore as work

    about = work(source.absolute(), replace=replace)
    typer.echo(
        f"Restored as it was at {about.made_at:%Y-%m-%d %H:%M} UTC. It dials and sends nothing until you say so:"
    )
    typer.echo("ringbook resume, or an administrator's button in the app.")


@app.command()
def resume() -> None:
    """Let a restored copy dial, send messages and listen to PBXes again."""
    from ringbook.commands import resume as work
    from ringbook.commands import run

    run(work())


@app.command()
def ring(
    number: Annotated[str, typer.Argument(help="Who calls, such as 601602603.")],
    to: Annotated[str, typer.Option(help="The extension that rings.")] = "101",
    seconds: Annotated[float, typer.Option("--for", min=0, max=3600, help="How long it rings, and is talked.")] = 3,
    answer: Annotated[bool, typer.Option("--answer", help="It is answered.")] = False,
    hangup: Annotated[bool, typer.Option("--hangup", help="It ends; unanswered, it is missed.")] = False,
) -> None:
    """Make a phone of the running app ring, as a PBX would."""
    from ringbook.commands import ring as work
    from ringbook.commands import run
    from ringbook.telephony.demo import DemoCall

    typer.echo(run(work(DemoCall(number, to, seconds, answer=answer, hang_up=hangup))))


if __name__ == "__main__":
    app()
