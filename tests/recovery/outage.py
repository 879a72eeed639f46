"""PostgreSQL goes without a word, in the middle of writes and of an import, and is started again."""

import asyncio
import time
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tortoise import connections

from ringbook.contacts.models import Contact
from ringbook.core.postgres import Cluster
from ringbook.samples import people
from ringbook.settings import settings
from tests import samples
from tests.api import Api
from tests.cast import raise_curtain
from tests.imports import house as imports
from tests.patience import until
from tests.recovery.house import Ledger, web, worker, writing

PATIENT = """DO $$ BEGIN
  EXECUTE format('ALTER DATABASE %I SET synchronous_commit = on', current_database());
END $$"""
"""What is acknowledged is written, even by the reckless servers of tests."""


@dataclass(frozen=True)
class Found:
    """before, after: writes acknowledged before PostgreSQL's return, and after. back: seconds from there to the next.
    usual: the most seconds between two while all was well, on this machine with all else it has to do.

    lost: acknowledged and gone. uncalled_for: there, though nobody was told so. refused: what writes were answered in
    between, by code. restarted: processes of ours that died. imported: how the import that was running ended.
    """

    before: int
    after: int
    back: float
    usual: float
    lost: int
    doubled: int
    uncalled_for: int
    refused: dict[str, int]
    restarted: int
    imported: dict[str, int]
    rows: int

    @property
    def clean(self) -> bool:
        wrong = self.lost or self.doubled or self.uncalled_for or self.restarted or set(self.refused) - {"UNAVAILABLE"}
        return not wrong and self.imported == {"created": self.rows}


async def postgres_killed(cluster: Cluster, url: str, folder: Path, *, seconds: float, rows: int) -> Found:
    """Kill it, leave it dead for so long, start it again. url: the database, which the models are connected to; rows:
    those of the import that runs meanwhile."""
    await connections.get("default").execute_script(PATIENT)
    with ExitStack() as stack:
        cast, ledger = await raise_curtain(), Ledger()
        api = Api(cast.ola)
        server, serving = stack.enter_context(web(url))
        working = stack.enter_context(worker(url, RINGBOOK_STATE=settings().state))
        samples.write_google_csv(folder / "people.csv", people(rows))
        job = await imports.read(api, folder / "people.csv")
        async with writing(server, cast, ledger):
            await until(lambda: len(ledger.at) > 10)
            await imports.started(api, job)
            await asyncio.sleep(0.5)
            kill(cluster)
            well = list(ledger.at)
            await asyncio.sleep(seconds)
            cluster.restart()  # in the main thread: PostgreSQL goes with the one that began it
            returned = time.monotonic()
            await until(lambda: ledger.at[-1] > returned + 1)
            done = await imports.until(api, job, "DONE", "FAILED")
        return Found(
            before=sum(at < returned for at in ledger.at),
            after=sum(at > returned for at in ledger.at),
            back=ledger.first_after(returned),
            usual=max(after - before for before, after in pairwise(well)),
            lost=len(await ledger.missing()),
            doubled=await ledger.doubled(),
            uncalled_for=len(await ledger.uncalled_for()),
            refused={code: len(times) for code, times in ledger.refused.items()},
            restarted=sum(process.poll() is not None for process in (serving, working)),
            imported=imports.counts(done),
            rows=await Contact.exclude(first_name="Ledger").count(),  # one statement: the last writers may not be done
        )


def kill(cluster: Cluster) -> None:
    """Without a word; its children follow it."""
    assert cluster.process
    cluster.process.kill()
    cluster.process.wait()
