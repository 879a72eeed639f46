"""The base that is measured: the demo, its crowd, and strangers with names and towns that few share."""

import asyncio
import tempfile
import time
from pathlib import Path

import psycopg

from bench.lists.consultants import small_crm
from bench.lists.strangers import strangers
from ringbook import seed
from ringbook.contacts.models import Contact
from ringbook.core.database import connected
from ringbook.core.migrate import migrate
from ringbook.core.postgres import Cluster
from ringbook.crms.models import Crm
from ringbook.custom_fields.indexes import follow_definitions
from ringbook.search.vocabulary import learn_all
from ringbook.seed.demo import CROWD

PART = 20
"""One contact in so many is a stranger."""


def folder(count: int) -> Path:
    """Where the base of so many contacts is kept for the next time."""
    place = Path(tempfile.gettempdir()) / f"ringbook-bench-lists-{count}"
    place.mkdir(mode=0o711, exist_ok=True)
    return place


def prepare(cluster: Cluster, count: int) -> None:
    asyncio.run(fill(cluster.url, count))


async def fill(url: str, count: int) -> None:
    """Migrate, and fill what is missing; the base of a run before is left as it is."""
    await migrate(url)
    async with connected(url, statement_seconds=None):
        if not await Contact.exists():
            began = time.perf_counter()
            await seed.demo(url)
            crm = await Crm.get(name="Sprzedaż")
            await seed.crowd(url, crm, count - count // PART, skip=CROWD)
            print(f"{count - count // PART} seeded in {time.perf_counter() - began:.0f} s", flush=True)
            await strangers(url, crm, range(count // PART))
        await small_crm(url, count)
        await follow_definitions()
        await learn_all()
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        await connection.execute("VACUUM ANALYZE")
