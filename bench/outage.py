"""`python -m bench.outage`: 300 e-mails, two workers, a mail server that is away for ten minutes, and ten `kill -9`.

All under the settings that Ringbook runs with, so it takes a quarter of an hour and hardly any work; some of the
letters have gone out when the server goes. `python -m bench.outage --minutes 1` takes another outage.
"""

import argparse
import asyncio
import tempfile
from pathlib import Path

from tests.cast import raise_curtain
from tests.messaging.killing import Ledger, Times, kill_workers
from tests.messaging.mail_server import mail_server

from ringbook.core.database import connected
from ringbook.core.migrate import migrate
from ringbook.core.postgres import Cluster

MESSAGES, KILLS, SEED = 300, 10, 7


def main(minutes: float) -> None:
    times = Times(outage=60 * minutes, pause=10, lease=120, patience=60 * minutes + 120)
    with tempfile.TemporaryDirectory(prefix="ringbook-bench-") as folder:
        Path(folder).chmod(0o711)
        with Cluster(Path(folder) / "database") as cluster:
            ledger = asyncio.run(play(cluster.url, times))
    print(
        f"{ledger.messages} messages, {ledger.kills} kills, {minutes:g} minutes without a mail server,"
        f" {ledger.seconds:.0f} s: {ledger.arrived} arrived, {ledger.doubled} doubled, {ledger.unknown} unknown,"
        f" {ledger.missing} missing, {ledger.forgotten} forgotten; {ledger.states}"
    )


async def play(database: str, times: Times) -> Ledger:
    await migrate(database)
    async with connected(database):
        cast = await raise_curtain()
        with mail_server() as server:
            return await kill_workers(database, server, cast, messages=MESSAGES, kills=KILLS, seed=SEED, times=times)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    main(parser.parse_args().minutes)
