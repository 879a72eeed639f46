"""`python -m bench.dialling`: 150 phone meetings, two workers, 50 `kill -9` at random moments, a PBX that counts.

`python -m bench.dialling 10` takes another number of kills. `python -m bench.dialling 10 naive` takes workers that ask
the PBX before they commit: the count has to notice.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.cast import raise_curtain
from tests.dialling.killing import Ledger, kill_workers

from ringbook.core.database import connected
from ringbook.core.migrate import migrate
from ringbook.core.postgres import Cluster

MEETINGS, KILLS, SEED = 150, 50, 6
MODULES = {"naive": "tests.dialling.naive_worker"}


def main(kills: int, module: str) -> None:
    with tempfile.TemporaryDirectory(prefix="ringbook-bench-") as folder:
        Path(folder).chmod(0o711)
        with Cluster(Path(folder) / "database") as cluster:
            ledger = asyncio.run(play(cluster.url, kills, module))
    print(
        f"{ledger.meetings} meetings, {ledger.kills} kills, {ledger.seconds:.0f} s: {ledger.rung} rung,"
        f" {ledger.doubled} doubled, {ledger.unknown} unknown, {ledger.overlapping} overlapping,"
        f" {ledger.lost} lost by kills, {ledger.forgotten} forgotten, {ledger.unclear} unclear of which"
        f" {ledger.hidden} hidden; {ledger.outcomes}"
    )


async def play(database: str, kills: int, module: str) -> Ledger:
    await migrate(database)
    async with connected(database):
        await raise_curtain()
        return await kill_workers(database, meetings=MEETINGS, kills=kills, seed=SEED, module=module)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS, MODULES.get("".join(sys.argv[2:]), "ringbook.worker"))
