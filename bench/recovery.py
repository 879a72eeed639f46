"""`python -m bench.recovery`: what is lost, and for how long nothing goes, when parts die; a ledger outside counts.

Redis and PostgreSQL are away for 30 s each, web server and workers die 50 times at work, a server dies 20 times between
commit and telling, and all processes are renewed three times under load. `--quick` takes smaller numbers; names of
parts (`redis postgres kills telling rolling`) choose among them. Full disks are a matter of yes and no: see
tests/recovery/test_disk.
"""

import argparse
import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeAlias

from tests.recovery.bus import killed_before_telling, redis_stopped
from tests.recovery.kills import killed_at_work
from tests.recovery.outage import postgres_killed
from tests.recovery.rolling import all_end, one_ends, renewed, rolled
from tests.recovery.starts import stopped_while_starting

from ringbook.core.database import connected
from ringbook.core.migrate import migrate
from ringbook.core.postgres import Cluster
from ringbook.settings import settings

LINE = "{:<44} {:>9} {:>9}   {}"
Rows: TypeAlias = list[tuple[str, object, object, str]]
"""What, how much, what is promised, and what was done for it."""


async def redis(cluster: Cluster, url: str, folder: Path, quick: bool, frozen: bool = False) -> Rows:
    seconds, how = 5 if quick else 30, "frozen" if frozen else "away"
    found = await redis_stopped(url, folder, seconds=seconds, frozen=frozen)
    done = f"Redis {how} for {seconds} s, {found.during} writes meanwhile"
    return [
        (f"writes that failed while Redis was {how}", sum(found.refused.values()), 0, done),
        ("acknowledged writes lost", found.lost, 0, ""),
        ("events told twice to a screen", found.twice, 0, ""),
        ("screens as a fresh look has it, s", f"{found.converged:.1f}", 10, f"one such look takes {found.look:.1f}"),
        ("longest wait between two writes, s", f"{found.slowest:.1f}", "", f"two writers; before {found.usual:.1f}"),
    ]


async def frozen(cluster: Cluster, url: str, folder: Path, quick: bool) -> Rows:
    return await redis(cluster, url, folder, quick, frozen=True)


async def postgres(cluster: Cluster, url: str, folder: Path, quick: bool) -> Rows:
    seconds = 6 if quick else 30
    found = await postgres_killed(cluster, url, folder, seconds=seconds, rows=600 if quick else 5_000)
    return [
        ("acknowledged writes lost", found.lost, 0, f"PostgreSQL killed for {seconds} s after {found.before} writes"),
        ("writes there twice, or that nobody sent", found.doubled + found.uncalled_for, 0, ""),
        ("first write after its return, s", f"{found.back:.2f}", 2, ""),
        ("processes of ours that ended", found.restarted, 0, ""),
        ("rows of the import that ran", found.imported.get("created", 0), found.rows, ""),
        ("errors without the code UNAVAILABLE", len(set(found.refused) - {"UNAVAILABLE"}), 0, str(found.refused)),
    ]


async def kills(cluster: Cluster, url: str, folder: Path, quick: bool) -> Rows:
    many = {"kills": 5, "rows": 600, "meetings": 10} if quick else {"kills": 50, "rows": 20_000, "meetings": 150}
    found = await killed_at_work(url, folder, seed=8, **many)
    dialled = found.dialled
    return [
        (
            "rows imported",
            found.imported.get("created", 0),
            many["rows"],
            f"{found.kills} kills, {found.importing} while it ran, in {found.seconds:.0f} s",
        ),
        ("people who are there by it", found.rows, many["rows"], ""),
        ("acknowledged files lost, or half there", found.lost + found.half, 0, f"{found.files} files"),
        ("meetings dialled twice for one try", dialled.doubled, 0, f"{dialled.meetings} meetings, {dialled.rung} rung"),
        ("meetings forgotten, or unclear and not shown", dialled.forgotten + dialled.hidden, 0, ""),
    ]


async def telling(cluster: Cluster, url: str, folder: Path, quick: bool) -> Rows:
    found = await killed_before_telling(url, folder, kills=4 if quick else 20)
    return [
        ("events lost", found.lost, 0, f"{found.kills} kills between commit and telling, {found.untold} untold"),
        ("events shown twice", found.twice, 0, ""),
        ("the rest was told within, s", f"{found.seconds:.1f}", 10, "of the last kill"),
    ]


async def rolling(cluster: Cluster, url: str, folder: Path, quick: bool) -> Rows:
    times = 1 if quick else 3
    found = await rolled(url, *times * [renewed], writers=6, sockets=8)  # a user may have ten sockets
    return [
        ("requests that failed", sum(found.refused.values()), 0, f"of {found.answered}, all renewed {times} times"),
        ("acknowledged writes lost", found.lost, 0, ""),
        ("sockets not closed with 1012", sum(found.codes.values()) - found.codes.get(1012, 0), 0, ""),
        ("times that a socket moved, in one renewal", max(found.moves) / 8, 1, "eight sockets"),
        ("longest until a socket was back, s", f"{found.away:.1f}", 10, ""),
        ("longest wait between two answers, s", f"{found.slowest:.1f}", "", ""),
    ]


async def ending(cluster: Cluster, url: str, folder: Path, quick: bool) -> Rows:
    ways = [one_ends, all_end] * (1 if quick else 3)
    found = await rolled(url, *ways, writers=6, sockets=8)
    done = f"of {found.answered}, SIGTERM to one web server, then to both, {len(ways) // 2} times"
    return [
        ("requests that failed", sum(found.refused.values()), 0, done),
        ("acknowledged writes lost", found.lost, 0, ""),
        ("sockets not closed with 1012", sum(found.codes.values()) - found.codes.get(1012, 0), 0, str(found.codes)),
        ("longest wait between two answers, s", f"{found.slowest:.1f}", "", "until there are web servers again"),
    ]


async def starting(cluster: Cluster, url: str, folder: Path, quick: bool) -> Rows:
    found = await asyncio.to_thread(stopped_while_starting, 5 if quick else 40, seed=8)
    done = f"SIGTERM to ringbook run at {found.starts} moments of its start"
    return [
        ("starts that did not end in good order", found.starts - found.ended, 0, done),
        ("processes left", len(found.left), 0, str(found.codes)),
    ]


PARTS: dict[str, Callable[[Cluster, str, Path, bool], Awaitable[Rows]]] = {
    part.__name__: part for part in (redis, frozen, postgres, kills, telling, rolling, ending, starting)
}


def main(parts: list[str], *, quick: bool) -> None:
    print(LINE.format("", "found", "promised", ""), flush=True)
    for part in parts:
        with tempfile.TemporaryDirectory(prefix="ringbook-bench-") as name:
            folder = Path(name)
            folder.chmod(0o711)
            settings().state = folder / "files"
            with Cluster(folder / "database") as cluster:
                for row in asyncio.run(play(part, cluster, folder, quick)):
                    print(LINE.format(*map(str, row)), flush=True)


async def play(part: str, cluster: Cluster, folder: Path, quick: bool) -> Rows:
    await migrate(cluster.url)
    async with connected(cluster.url):
        return await PARTS[part](cluster, cluster.url, folder, quick)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], default=list(PARTS))
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    main(given.parts, quick=given.quick)
