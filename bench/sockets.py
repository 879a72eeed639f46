"""One change, and everybody who has the list open hears of it: `python -m bench.sockets --sockets 5000 --rights 20`.

Ringbook runs as `ringbook run` starts it, with PostgreSQL's bus; set REDIS_URL for the other one. The consultants sit
in this process: each has a socket of their own with one live list of contacts. A change is made over the API, and each
socket notes when its frame comes, in milliseconds from the start of the request. The first change is left out: by it
the server gets warm.
"""

import argparse
import asyncio
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit
from uuid import UUID

import uvloop
from tortoise import connections

from bench.figures import p99
from bench.line import Desk
from bench.site import asking, new_base
from ringbook.contacts.models import Contact
from ringbook.core.database import connected
from ringbook.core.ids import global_id
from ringbook.crms.models import Crm
from ringbook.identity.models import Role, Session, User
from ringbook.identity.secrets import new_token, token_hash
from ringbook.projects.models import Project

HEARD = """subscription Heard($filter: ContactFilter) { contactsChanged(filter: $filter) { seq gone resync contacts {
  id displayName initials city stage { id name colour } phones { id national main } tags { id name colour }
  managers { id name initials } viewerCan { edit } } } }"""
RENAME = """mutation($input: ContactPatch!) { contactUpdate(input: $input) {
  contact { id } userErrors { code message } } }"""
ADMINISTRATOR = "ola@example.com"
BETWEEN = 1.5
"""Seconds from one change to the next: a list is told once a second at most."""
PATIENCE = 120.0
"""Seconds that the last of them may take."""
AT_ONCE = 20
"""Sockets that are opened at the same time."""
LINK = """
INSERT INTO {table} ({left}, {right}) SELECT * FROM unnest(%s::uuid[], %s::uuid[])
"""


@dataclass
class Office:
    """site: where Ringbook is. tokens: everybody's session. ola: the administrator's. contact: who is changed."""

    site: str
    tokens: list[str]
    ola: str
    contact: str
    desks: list[Desk] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sockets", type=int, default=5_000)
    parser.add_argument("--rights", type=int, default=20, help="distinct sets of rights")
    parser.add_argument("--events", type=int, default=10)
    parser.add_argument("--slow", type=int, default=0, help="so many of them stop to read")
    asked = parser.parse_args()
    with new_base() as base, base.served(RINGBOOK_DEMO=True, RINGBOOK_LIMIT_SOCKETS=0, **bus()) as site:
        office = asyncio.run(furnish(base.database, site, asked.sockets, asked.rights))
        uvloop.run(measure(office, asked.events, asked.slow))


def bus() -> dict[str, str]:
    return {"REDIS_URL": os.environ["REDIS_URL"]} if os.environ.get("REDIS_URL") else {}


async def furnish(database: str, site: str, people: int, rights: int) -> Office:
    """Consultants of one project, who all see its contact; by other projects they have so many distinct rights."""
    async with connected(database, statement_seconds=None):
        project = await Project.get(name="Infolinia").select_related("crm")
        assert isinstance(project.crm, Crm)
        contact = await Contact.filter(crm=project.crm, deleted_at=None).first()
        assert contact is not None
        tokens = await consultants(people, project, rights)
        ola = new_token()
        await Session.create(token_hash=token_hash(ola), user=await User.get(email=ADMINISTRATOR), expires_at=_later())
        return Office(site, tokens, ola, global_id("Contact", contact.id))


async def consultants(people: int, project: Project, rights: int) -> list[str]:
    users = [User(email=f"b{n}@example.com", name=f"Person {n}", password_hash="-") for n in range(people)]
    await User.bulk_create(users, batch_size=1_000)
    role = await Role.get(key="consultant")
    await _link("user_role", ("user_id", "role_id"), [(user.id, role.id) for user in users])
    crms = [await Crm.create(name=f"Bench {n}") for n in range(max(1, (rights - 1).bit_length()))]
    others = [await Project.create(name=f"Bench {n}", crm=crm) for n, crm in enumerate(crms)]
    members = [(project.id, user.id) for user in users]
    for number, user in enumerate(users):
        kind = number % rights
        members += [(other.id, user.id) for bit, other in enumerate(others) if kind >> bit & 1]
    await _link("project_member", ("project_id", "user_id"), members)
    tokens = [new_token() for _ in users]
    pairs = zip(users, tokens, strict=True)
    sessions = [Session(token_hash=token_hash(token), user_id=user.id, expires_at=_later()) for user, token in pairs]
    await Session.bulk_create(sessions, batch_size=1_000)
    return tokens


async def _link(table: str, columns: tuple[str, str], pairs: list[tuple[UUID, UUID]]) -> None:
    left, right = (list(side) for side in zip(*pairs, strict=True))
    statement = LINK.format(table=table, left=columns[0], right=columns[1])
    await connections.get("default").execute_query(statement, [left, right])


def _later() -> datetime:
    return datetime.now(UTC) + timedelta(hours=2)


async def measure(office: Office, events: int, slow: int) -> None:
    server = web_server(office.site)
    print(f"load {os.getloadavg()[0]:.1f}; the web server alone has {server.rss():.0f} MB", flush=True)
    began, before = time.monotonic(), server.cpu()
    await _open(office)
    print(
        f"{len(office.desks)} sockets in {time.monotonic() - began:.1f} s, {server.cpu() - before:.1f} s of CPU;"
        f" {server.rss():.0f} MB",
        flush=True,
    )
    await asyncio.sleep(3)
    for desk in office.desks[:slow]:
        desk.stop_reading()
    listening = office.desks[slow:]
    times: list[float] = []
    async with asking(office.site, office.ola) as (_, ask):
        for number in range(events + 1):
            heard, cpu = await _one(office, listening, ask, number), server.cpu()
            print(_told(f"change {number}", heard, len(listening)), f"{cpu - before:.1f} s of CPU in all", flush=True)
            times += heard if number else []
            await asyncio.sleep(BETWEEN)
    print(_told(f"all but the first of {events + 1}", times, events * len(listening)))
    print(f"{server.rss():.0f} MB, at most {server.rss('VmHWM'):.0f}; load {os.getloadavg()[0]:.1f}", flush=True)
    began = time.monotonic()
    for desk in office.desks:
        desk.hang_up()
    await _answers(office.site)
    print(f"all hung up: it answers again after {time.monotonic() - began:.2f} s")


async def _open(office: Office) -> None:
    """All sockets, some at a time, each until the server says that it listens."""
    address, waiting = urlsplit(office.site), iter(office.tokens)

    async def some() -> None:
        for token in waiting:
            desk = await _seated(address.hostname or "", address.port or 80, token)
            await desk.hear(HEARD)
            office.desks.append(desk)

    await asyncio.gather(*(some() for _ in range(AT_ONCE)))


async def _seated(host: str, port: int, token: str) -> Desk:
    """As clients do, it comes back when a busy server sends it away."""
    while True:
        try:
            return await Desk.at(host, port, token)
        except ConnectionError:
            await asyncio.sleep(1)


async def _one(office: Office, listening: list[Desk], ask: object, number: int) -> list[float]:
    """Milliseconds until each of them heard of one change."""
    missing, all_heard = len(listening), asyncio.Event()

    def count(_: Desk) -> None:
        nonlocal missing
        missing -= 1
        if not missing:
            all_heard.set()

    for desk in listening:
        desk.heard_at, desk.on_frame = 0.0, count
    start = time.monotonic()
    answer = await ask(RENAME, input={"id": office.contact, "city": f"Town {number}"})  # type: ignore[operator]
    assert not answer["userErrors"], answer
    with suppress(TimeoutError):
        await asyncio.wait_for(all_heard.wait(), PATIENCE)
    return [1000 * (desk.heard_at - start) for desk in listening if desk.heard_at]


async def _answers(site: str) -> None:
    async with asking(site, "nobody") as (client, _):
        assert (await client.get("/health")).status_code == 200


def _told(what: str, times: list[float], expected: int) -> str:
    if not times:
        return f"{what}: nobody heard"
    lost = f", {expected - len(times)} LOST" if len(times) < expected else ""
    return f"{what}: p50 {median(times):.0f}, p99 {p99(times):.0f}, max {max(times):.0f} ms{lost};"


@dataclass(frozen=True)
class Process:
    folder: Path

    def serves(self, mark: str) -> bool:
        """Whether it is a web server, with this among its variables."""
        with suppress(OSError):
            command, variables = (
                str((self.folder / name).read_bytes()).split("\\x00") for name in ("cmdline", "environ")
            )
            return ("uvicorn" in command or "ringbook.web" in command) and mark in variables
        return False

    def rss(self, which: str = "VmRSS") -> float:
        """Megabytes."""
        lines = (self.folder / "status").read_text().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(which))

    def cpu(self) -> float:
        """Seconds so far."""
        values = (self.folder / "stat").read_text().rpartition(")")[2].split()
        return (int(values[11]) + int(values[12])) / os.sysconf("SC_CLK_TCK")


def web_server(site: str) -> Process:
    """The process that serves this address."""
    mark = f"RINGBOOK_PORT={urlsplit(site).port}"
    return next(folder for folder in _processes() if folder.serves(mark))


def _processes() -> Iterator[Process]:
    return (Process(folder) for folder in Path("/proc").glob("[0-9]*"))


if __name__ == "__main__":
    main()
