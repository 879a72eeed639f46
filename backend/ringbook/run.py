"""`ringbook run`: the database, the web server and the worker, from the first start to Ctrl-C."""

import asyncio
import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from ringbook import seed
from ringbook.core.database import connected
from ringbook.core.ending import heed_endings, print_if_heard, raise_if_asked
from ringbook.core.migrate import is_new, migrate
from ringbook.core.observing.places import share_figures
from ringbook.core.postgres import Cluster, reachable
from ringbook.core.preflight import CannotStart, listening, writable
from ringbook.crew import Crew
from ringbook.settings import settings

RENEWAL = signal.SIGUSR1
"""Asks for new processes in the place of the old, one after the other, as after an update."""
BETWEEN_LOOKS, BETWEEN_ATTEMPTS = 0.5, 2.0
"""Seconds until those who died are noticed, and until a PostgreSQL that did not start is started again."""
ADDRESS = "database-url"
Logins = list[tuple[str, str]]
"""E-mail address and password of each demo person."""


def run(*, worker: bool) -> None:
    """Start everything and watch over it until Ctrl-C or SIGTERM; `CannotStart` says what is in the way."""
    heed_endings()
    renewals = list[int]()
    signal.signal(RENEWAL, lambda number, _: renewals.append(number))
    state, host = settings().state.absolute(), settings().host
    writable(state)
    with ExitStack() as stack:  # it leaves in the opposite order: web servers, worker, database
        listener = stack.enter_context(listening(host, settings().port))
        port = listener.getsockname()[1]
        cluster = None if settings().database_url else Cluster(state)
        if cluster:
            stack.callback(cluster.stop)
            cluster.start()
        url = cluster.url if cluster else reachable(settings().database_url or "")
        os.environ |= {"DATABASE_URL": url, "RINGBOOK_PORT": str(port), "RINGBOOK_STATE": str(state)}
        if cluster:
            os.environ["RINGBOOK_DATABASE_FOLDER"] = str(cluster.folder)
        share_figures(state)
        settings.cache_clear()
        stack.enter_context(known_address(state, url))
        said = settings().demo
        wants_demo = cluster is not None if said is None else said
        logins = prepare(url, state / "demo.json", wants_demo)
        crew = Crew(listener, webs=settings().web_processes, worker=worker)
        stack.callback(crew.stop)
        crew.start()
        crew.wait()
        home = f"http://{_shown(host)}:{port}"
        print_if_heard(f"\nRingbook is at {settings().public_url or home} (Ctrl-C stops it)")
        if logins:
            print_if_heard("Demo logins:" + "".join(f"\n  {email:<28} {password}" for email, password in logins))
        watch(crew, cluster, renewals)


@contextmanager
def known_address(state: Path, url: str) -> Iterator[None]:
    """Leave the database's address in the state folder while we run, for `ringbook user add` and the like."""
    file = state / ADDRESS
    file.touch(mode=0o600)
    file.write_text(url)
    try:
        yield
    finally:
        file.unlink(missing_ok=True)


@contextmanager
def database() -> Iterator[str]:
    """The database of this folder: DATABASE_URL, or that of a running Ringbook, or one started for this block."""
    state = settings().state.absolute()
    if outside := settings().database_url:
        yield reachable(outside)
        return
    try:
        cluster = Cluster(state)
        cluster.start()
    except CannotStart:
        if not (state / ADDRESS).exists():
            raise
        yield reachable((state / ADDRESS).read_text())
        return
    try:
        asyncio.run(migrate(cluster.url))
        asyncio.run(_start_well(cluster.url))
        yield cluster.url
    finally:
        cluster.stop()


def prepare(url: str, demo: Path, wants_demo: bool) -> Logins:
    """Migrate, and give a new database its demo people; their logins.

    `demo` is an empty file from before the first migration until the seed is in, so that the next start makes
    good a kill in between; from then on it holds the logins.
    """
    if wants_demo and asyncio.run(is_new(url)):
        demo.touch(mode=0o600)
    asyncio.run(migrate(url))
    asyncio.run(_start_well(url))
    if not demo.exists() or not wants_demo:
        return []
    if not demo.read_text():
        demo.write_text(json.dumps(asyncio.run(_seed(url))))
    return [(email, password) for email, password in json.loads(demo.read_text() or "[]")]


def watch(crew: Crew, cluster: Cluster | None, renewals: list[int]) -> None:
    """Bring back whatever dies, and renew the web servers when asked to, for ever."""
    down = False
    while True:
        time.sleep(BETWEEN_LOOKS)
        raise_if_asked()
        if cluster and not cluster.alive:
            down = not _restart(cluster, again=down)
        crew.revive()
        if renewals:
            renewals.clear()
            _renew(crew)


def _restart(cluster: Cluster, *, again: bool) -> bool:
    """Whether it worked, which it does not while its disk is full, say. Only the first of several attempts is told."""
    if not again:
        print_if_heard("PostgreSQL stopped; starting it again.")
    try:
        cluster.restart()
    except CannotStart as reason:
        if not again:
            print_if_heard(f"{reason}; trying until it does.")
        time.sleep(BETWEEN_ATTEMPTS)
        return False
    if again:
        print_if_heard("PostgreSQL is back.")
    return True


def _renew(crew: Crew) -> None:
    print_if_heard("New processes take over.")
    try:
        crew.renew()
    except CannotStart as reason:
        print_if_heard(f"{reason} The old ones stay.")
    else:
        print_if_heard("They have.")


async def _seed(url: str) -> Logins:
    async with connected(url, statement_seconds=None):
        return await seed.demo(url)


async def _start_well(url: str) -> None:
    async with connected(url):
        await seed.start()


def _shown(host: str) -> str:
    """The host as a browser on this machine writes it."""
    if host in ("0.0.0.0", "::"):
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
