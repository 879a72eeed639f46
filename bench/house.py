"""What is measured: a Ringbook with people in it, and the echo server beside it."""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.server import running

from bench.site import UNLIMITED
from ringbook.core.database import connected
from ringbook.core.postgres import Cluster
from ringbook.core.preflight import listening
from ringbook.crew import Web
from ringbook.crms.models import Crm
from ringbook.identity.models import Role, Session, User
from ringbook.identity.secrets import new_token, token_hash
from ringbook.projects.models import Project
from ringbook.seed import crowd
from ringbook.telephony.models import CtiConnection


@dataclass(frozen=True)
class Listener:
    """Somebody with a phone on the desk and a session."""

    extension: str
    token: str


@dataclass(frozen=True)
class House:
    """site, echo: where the servers are. line: the path that a PBX posts to. database: where psycopg connects.

    newcomer: whose phone has not rung yet, so that no card opens by itself when they come in.
    """

    site: str
    echo: str
    line: str
    database: str
    listeners: list[Listener]
    newcomer: Listener


@contextmanager
def open_house(*, people: int, listeners: int) -> Iterator[House]:
    """A durable database with `people` contacts; Ringbook as `ringbook run` starts it, and the echo server."""
    with ExitStack() as stack:
        state = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ringbook-bench-")))
        state.chmod(0o711)
        database = stack.enter_context(Cluster(state / "database")).url
        site = stack.enter_context(
            running(**UNLIMITED, RINGBOOK_STATE=state / "files", DATABASE_URL=database, RINGBOOK_DEMO=True)
        )
        line, crew = asyncio.run(furnish(database, people, listeners + 1))
        yield House(site, stack.enter_context(echoing()), line, database, crew[:-1], crew[-1])


@contextmanager
def echoing() -> Iterator[str]:
    """The address of the echo server, under the settings that Ringbook runs with."""
    with listening("127.0.0.1", 0) as listener:
        server = Web.on(listener, "bench.echo:app")
        server.start()
        try:
            server.wait()
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.close()


async def furnish(database: str, people: int, listeners: int) -> tuple[str, list[Listener]]:
    """Fill the demo's Crm up; the line of a PBX, and consultants with a phone each."""
    async with connected(database, statement_seconds=None):
        project = await Project.get(name="Infolinia").select_related("crm")
        assert isinstance(project.crm, Crm)
        await crowd(database, project.crm, people, seed=1000)
        token = new_token()
        await CtiConnection.create(name="Bench", region="PL", token_hash=token_hash(token))
        return f"/api/v1/cti/{token}", [await _listener(number, project) for number in range(listeners)]


async def _listener(number: int, project: Project) -> Listener:
    extension, token = str(2000 + number), new_token()
    user = await User.create(
        email=f"{extension}@example.com", name=f"Phone {extension}", password_hash="-", extension=extension
    )
    await user.roles.add(await Role.get(key="consultant"))
    await project.members.add(user)
    until = datetime.now(UTC) + timedelta(hours=1)
    await Session.create(token_hash=token_hash(token), user=user, expires_at=until)
    return Listener(extension, token)
