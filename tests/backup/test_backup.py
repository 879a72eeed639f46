"""A backup is made while people work, and the house that is made from it is the same."""

import asyncio
import hashlib
import io
import os
import random
import resource
import subprocess
import sys
import tarfile
import tomllib
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from cryptography.fernet import Fernet
from tests import bucket
from tests import factories as make
from tests.cast import raise_curtain
from tests.server import ROOT, environment

from ringbook.backup import making, restoring
from ringbook.backup.about import About, newest
from ringbook.backup.progress import Progress
from ringbook.core import secrets, storage
from ringbook.core.postgres import Cluster
from ringbook.core.preflight import CannotStart
from ringbook.core.storage.orphans import being_backed_up
from ringbook.core.unit import unit_of_work
from ringbook.history.actions import record
from ringbook.identity.models import User
from ringbook.jobs.jobs import sweep as sweep_jobs
from ringbook.jobs.models import Job, JobKind, JobState
from ringbook.notifications.actions import CLOCK
from ringbook.settings import settings
from ringbook.silence.actions import silent
from ringbook.uploads.jobs import sweep as sweep_uploads
from ringbook.uploads.models import Upload

pytestmark = pytest.mark.committed
TABLES = """SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'leave' ORDER BY tablename"""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings(), "state", tmp_path / "state")
    (tmp_path / "state").mkdir()
    return tmp_path / "state"


@pytest.fixture
def elsewhere(cluster: Cluster) -> Iterator[str]:
    """An empty database on the same server."""
    with psycopg.connect(cluster.url, dbname="postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE elsewhere")
        yield cluster.url.replace("/crm?", "/elsewhere?")
        connection.execute("DROP DATABASE elsewhere WITH (FORCE)")


@pytest.fixture
async def house(committed_database: str) -> str:
    """A database with people in it, and files of all sizes."""
    cast = await raise_curtain()
    async with unit_of_work():
        await record("crm.changed", cast.sales, by=CLOCK)
    for number in range(30):
        await make.contact(first_name="Żaneta", phones=[f"6016026{number:02}"])
    for number, size in enumerate([0, 1, 511, 512, 513, 3_000_000]):
        await storage.write(f"files/{number}", random.Random(number).randbytes(size))
    return committed_database


async def restored(url: str, path: Path, *, replace: bool = False) -> None:
    await restoring.restore(url, path, restoring.check(path, Progress()), Progress(), replace=replace)


def rows(url: str) -> dict[str, str]:
    """A sum of each table."""
    with psycopg.connect(url) as connection:
        names = [row[0] for row in connection.execute(TABLES).fetchall()]
        sums = {}
        for name in names:
            sql = f'SELECT md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), $$$$)) FROM "{name}" t'
            sums[name] = connection.execute(sql).fetchone()[0]  # type: ignore[arg-type,index]
        return sums


async def files() -> dict[str, str]:
    keys = [key async for page in storage.every() for key, _ in page]
    return {key: hashlib.sha256(await storage.read(key)).hexdigest() for key in keys}


async def test_the_copy_has_the_same_rows_and_files_and_is_silent(
    house: str, elsewhere: str, state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await making.make(house, tmp_path, Progress())
    assert path.stat().st_mode & 0o077 == 0
    before, there = rows(house), await files()
    monkeypatch.setattr(settings(), "state", tmp_path / "another")
    (tmp_path / "another").mkdir()
    await restored(elsewhere, path)
    assert (rows(elsewhere), await files()) == (before, there)
    assert len(there) == 6
    assert not await silent()  # here, at the original
    with psycopg.connect(elsewhere) as connection:
        given, copy_of = connection.execute("SELECT given, copy_of FROM leave").fetchone() or ()
        [newest] = connection.execute("SELECT max(seq) FROM event").fetchone() or (0,)
        [next_one] = connection.execute("SELECT nextval(pg_get_serial_sequence('event', 'seq'))").fetchone() or (0,)
    assert (given, copy_of) == (False, About.read(path).made_at)
    assert next_one > newest + 900_000  # behind all that the original told of since


async def test_tar_and_sha256sum_read_it(house: str, tmp_path: Path) -> None:
    path = await making.make(house, tmp_path / "my.tar", Progress())
    (tmp_path / "out").mkdir()
    script = 'tar xf "$0" && sha256sum --quiet --strict -c SHA256SUMS'
    process = await asyncio.create_subprocess_exec("sh", "-c", script, path, cwd=tmp_path / "out")
    assert await process.wait() == 0
    with tarfile.open(path) as tar:
        names = tar.getnames()
    assert About.read(path).ringbook == tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert (names[:2], names[-1], len(names)) == (["about.json", "database.dump"], "SHA256SUMS", 9)


async def test_files_live_in_a_bucket_as_well(
    house: str, elsewhere: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = await files()
    path = await making.make(house, tmp_path, Progress())
    with bucket.served() as served, in_bucket(served, monkeypatch):
        await restored(elsewhere, path)
        assert await files() == there
        again = await making.make(elsewhere, tmp_path / "again.tar", Progress())
        assert About.read(again).files == 6


@contextmanager
def in_bucket(served: bucket.Bucket, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    from pydantic import SecretStr

    with monkeypatch.context() as patch:
        for name, value in served.environment.items():
            patch.setattr(settings(), name, SecretStr(value) if name == "storage_secret" else value)
        storage._bucket.cache_clear()
        yield
    storage._bucket.cache_clear()


async def test_every_damage_is_found(house: str, tmp_path: Path) -> None:
    """A byte anywhere, but in the padding behind a member, where nothing is lost."""
    whole = (await making.make(house, tmp_path / "whole.tar", Progress())).read_bytes()
    places = random.Random(1).sample([place for place in range(len(whole) - 1024) if whole[place]], 40)
    broken = tmp_path / "broken.tar"
    for place in places:
        broken.write_bytes(whole[:place] + bytes([whole[place] ^ 0x15]) + whole[place + 1 :])
        with pytest.raises(CannotStart, match=r"damaged"):
            restoring.check(broken, Progress())
    for length in (0, 100, 512, 5_000, len(whole) // 2, len(whole) - 2048):
        broken.write_bytes(whole[:length])
        with pytest.raises(CannotStart, match=r"damaged"):
            restoring.check(broken, Progress())


async def test_what_is_in_the_way_is_said_and_nothing_changes(
    house: str, elsewhere: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await making.make(house, tmp_path / "it.tar", Progress())
    with pytest.raises(CannotStart, match="is there already"):
        await making.make(house, path, Progress())
    with pytest.raises(CannotStart, match="No such file"):
        await making.make(house, tmp_path / "nowhere" / "it.tar", Progress())
    with psycopg.connect(house, autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(727002)")
        with pytest.raises(CannotStart, match="Another backup"):
            await making.make(house, tmp_path / "second.tar", Progress())
    with pytest.raises(CannotStart, match="in use"):
        await restored(house, path)
    await restored(elsewhere, path)
    with pytest.raises(CannotStart, match="not empty"):
        await restored(elsewhere, path)
    assert sorted(each.name for each in tmp_path.glob("*.tar*")) == ["it.tar"]
    monkeypatch.setattr("ringbook.backup.about.newest", lambda: newest() - 1)
    with pytest.raises(CannotStart, match="newer Ringbook"):
        restoring.check(path, Progress())


async def test_a_full_disk_leaves_nothing_behind(house: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, before[1]))  # EFBIG, as a quota says it
    try:
        with pytest.raises(CannotStart, match="not enough room"):
            await making.make(house, tmp_path / "it.tar", Progress())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.glob("*.tar*")) == []
    usage = type(making.shutil.disk_usage(tmp_path))(100, 99, 1)
    monkeypatch.setattr(making.shutil, "disk_usage", lambda path: usage)
    with pytest.raises(CannotStart, match=r"it needs \d MB or more"):
        await making.make(house, tmp_path / "it.tar", Progress())


async def test_a_restoring_that_fails_leaves_what_was_there(
    house: str, elsewhere: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await making.make(house, tmp_path / "it.tar", Progress())
    await restored(elsewhere, path)
    with psycopg.connect(elsewhere, autocommit=True) as connection:
        connection.execute("UPDATE contact SET first_name = 'Nowa'")
    before = rows(elsewhere)
    with monkeypatch.context() as patch:
        patch.setattr(restoring, "SILENT", "INSERT INTO public.nowhere VALUES ({made_at});")
        with pytest.raises(CannotStart, match=r"psql failed: .*nowhere"):
            await restored(elsewhere, path, replace=True)
    assert rows(elsewhere) == before
    await restored(elsewhere, path, replace=True)
    assert rows(elsewhere) == rows(house)


async def test_nothing_is_swept_while_a_backup_is_made(house: str) -> None:
    with psycopg.connect(house, autocommit=True) as connection, making._alone(connection):
        assert await being_backed_up()


async def test_files_that_go_meanwhile_are_left_out(
    house: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = storage.every

    async def and_one_that_went() -> AsyncIterator[list[tuple[str, int]]]:
        async for page in every():
            yield [("files/gone", 5), *page]

    monkeypatch.setattr(storage, "every", and_one_that_went)
    path = await making.make(house, tmp_path, Progress())
    restoring.check(path, Progress())
    with tarfile.open(path) as tar:
        assert "files/gone" not in tar.getnames()
        assert len(tar.getnames()) == 9


async def test_the_key_goes_along_when_asked_for(
    house: str, elsewhere: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed = secrets.seal("token of a PBX")
    path = await making.make(house, tmp_path / "keyed.tar", Progress(), with_key=True)
    bare = await making.make(house, tmp_path / "bare.tar", Progress())
    key = secrets.keys().encode()
    assert (key in path.read_bytes(), key in bare.read_bytes()) == (True, False)
    monkeypatch.setattr(settings(), "state", tmp_path / "another")
    (tmp_path / "another").mkdir()
    mine = secrets.seal("of this house")
    await restored(elsewhere, path)
    assert (secrets.unseal(sealed), secrets.unseal(mine)) == ("token of a PBX", "of this house")


async def test_memory_stays_flat(house: str, tmp_path: Path) -> None:
    """300 MB of files, backed up by a process of its own that uses far less."""
    with (tmp_path / "state" / "files" / "files" / "large").open("wb") as file:
        for _ in range(300):
            file.write(os.urandom(2**20))
    script = (
        "import asyncio, pathlib, re, sys\n"
        "from ringbook.backup import making, restoring\n"
        "from ringbook.backup.progress import Progress\n"
        "path = asyncio.run(making.make(sys.argv[1], pathlib.Path(sys.argv[2]), Progress()))\n"
        "restoring.check(path, Progress())\n"
        "status = pathlib.Path('/proc/self/status').read_text()\n"
        "print(path.stat().st_size, re.search(r'VmHWM:\\s+(\\d+)', status)[1])\n"
    )
    command = [sys.executable, "-c", script, house, str(tmp_path)]
    variables = environment(RINGBOOK_STATE=tmp_path / "state")
    ended = await asyncio.to_thread(subprocess.run, command, env=variables, capture_output=True, text=True, check=True)
    size, kilobytes = map(int, ended.stdout.split())
    assert size > 300_000_000
    assert kilobytes < 200_000


def command(*arguments: Any, **settings: Any) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "ringbook.cli", *map(str, arguments)]
    return subprocess.run(line, cwd=ROOT, env=environment(**settings), capture_output=True, text=True, timeout=120)


async def test_the_commands(house: str, elsewhere: str, tmp_path: Path, state: Path) -> None:
    there = {"DATABASE_URL": house, "RINGBOOK_STATE": state}
    here = {"DATABASE_URL": elsewhere, "RINGBOOK_STATE": tmp_path / "another"}
    made = await asyncio.to_thread(command, "backup", tmp_path / "it.tar", **there)
    assert (made.returncode, made.stderr) == (0, "")
    assert "it.tar: " in made.stdout
    again = await asyncio.to_thread(command, "backup", tmp_path / "it.tar", **there)
    assert (again.returncode, again.stderr.count("\n")) == (1, 1)
    done = await asyncio.to_thread(command, "restore", tmp_path / "it.tar", **here)
    assert (done.returncode, done.stderr) == (0, "")
    assert "ringbook resume" in done.stdout
    assert (await asyncio.to_thread(command, "resume", **here)).returncode == 0
    twice = await asyncio.to_thread(command, "resume", **here)
    assert "no silent copy" in twice.stderr
    with psycopg.connect(elsewhere) as connection:
        sql = "SELECT (SELECT given FROM leave), (SELECT count(*) FROM event WHERE name = 'silence.ended')"
        assert connection.execute(sql).fetchone() == (True, 1)


async def test_nothing_that_lies_in_its_way_is_written_to_or_read(house: str, tmp_path: Path) -> None:
    """In a folder where others may write, too: neither through their link, nor into their open file."""
    secret, unfinished = tmp_path / "theirs", tmp_path / "it.tar.unfinished"
    secret.write_text("theirs")
    unfinished.symlink_to(secret)
    path = await making.make(house, tmp_path / "it.tar", Progress())
    assert (secret.read_text(), path.stat().st_mode & 0o777) == ("theirs", 0o600)
    path.unlink()
    unfinished.write_text("left by an earlier one")
    unfinished.chmod(0o666)
    path = await making.make(house, tmp_path / "it.tar", Progress())
    assert path.stat().st_mode & 0o777 == 0o600


def forged(path: Path, names: list[str], kind: bytes = tarfile.REGTYPE) -> Path:
    """A backup with these members as well, and sums that are right."""
    made = About(made_at=datetime.now(UTC), ringbook="1", migration=0, postgres=16, files=0, bytes=0)
    sums = b""
    with tarfile.open(path, "w") as tar:
        for name, body in [
            ("about.json", made.model_dump_json().encode()),
            ("database.dump", b""),
            *((n, b"x") for n in names),
        ]:
            member = tarfile.TarInfo(name)
            if body == b"x":
                member.type, member.linkname = kind, "/etc/passwd"
            member.size = len(body) if member.isreg() else 0
            tar.addfile(member, io.BytesIO(body))
            sums += f"{hashlib.sha256(body if member.isreg() else b'').hexdigest()}  {name}\n".encode()
        member = tarfile.TarInfo("SHA256SUMS")
        member.size = len(sums)
        tar.addfile(member, io.BytesIO(sums))
    return path


@pytest.mark.parametrize("name", ["files//etc/cron.d/x", "files/../secret.key", "files/a/../../../x", "files/", "else"])
def test_a_backup_puts_nothing_beside_the_files(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotStart, match="damaged"):
        restoring.check(forged(tmp_path / "it.tar", [name]), Progress())


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE])
def test_a_backup_holds_files_alone(tmp_path: Path, kind: bytes) -> None:
    restoring.check(forged(tmp_path / "good.tar", ["files/a"]), Progress())
    with pytest.raises(CannotStart, match="damaged"):
        restoring.check(forged(tmp_path / "it.tar", ["files/a"], kind), Progress())


def test_a_key_that_is_adopted_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed in between, the house still has its own."""
    mine = secrets.seal("of this house")
    before = (settings().state / secrets.FILE).read_text()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            secrets.adopt(Fernet.generate_key().decode())
    assert (settings().state / secrets.FILE).read_text() == before
    secrets.adopt(Fernet.generate_key().decode())
    assert secrets.unseal(mine) == "of this house"
    assert (settings().state / secrets.FILE).stat().st_mode & 0o777 == 0o600


async def test_what_jobs_made_and_uploads_wait_for_a_backup_too(house: str) -> None:
    """Their rows are in the snapshot: their bytes must still be there when the files are copied."""
    long_ago = datetime.now(UTC) - timedelta(days=30)
    job = await Job.create(
        user=await User.first(), kind=JobKind.EXPORT, state=JobState.DONE, task="", finished_at=long_ago,
        file_key="exports/old",
    )  # fmt: skip
    await storage.write("exports/old", b"x")
    upload = await Upload.create(name="a.csv", size=1, token_hash=b"", user=await User.first())
    await Upload.filter(id=upload.id).update(created_at=long_ago)
    await storage.write(upload.key, b"x")
    with psycopg.connect(house, autocommit=True) as connection, making._alone(connection):
        await sweep_jobs(0)
        await sweep_uploads(0)
    assert (await storage.read("exports/old"), await storage.read(upload.key)) == (b"x", b"x")
    async with asyncio.timeout(30):
        while await being_backed_up():  # PostgreSQL takes a moment to see that the connection is closed
            await asyncio.sleep(0.01)
    await sweep_jobs(0)
    await sweep_uploads(0)
    assert not await Job.filter(id=job.id).exists()
    assert not await Upload.filter(id=upload.id).exists()


async def test_a_restoring_that_is_killed_leaves_what_was_there(house: str, elsewhere: str, tmp_path: Path) -> None:
    """kill -9 while the rows come: the programs that are left over write nothing more."""
    path = await making.make(house, tmp_path / "it.tar", Progress())
    await restored(elsewhere, path)
    before = rows(elsewhere)
    line = [sys.executable, "-m", "ringbook.cli", "restore", str(path), "--replace"]
    there = environment(DATABASE_URL=elsewhere, RINGBOOK_STATE=tmp_path / "another")
    with psycopg.connect(house, dbname="postgres", autocommit=True) as watching:
        process = await asyncio.create_subprocess_exec(*line, cwd=ROOT, env=there, stdout=DEVNULL, stderr=DEVNULL)
        writing = "SELECT count(*) FROM pg_stat_activity WHERE datname = 'elsewhere' AND xact_start IS NOT NULL"
        async with asyncio.timeout(60):
            while not watching.execute(writing).fetchone()[0]:  # type: ignore[index]
                await asyncio.sleep(0)
        process.kill()
        await process.wait()
        left = "SELECT count(*) FROM pg_stat_activity WHERE datname = 'elsewhere'"
        async with asyncio.timeout(60):
            while watching.execute(left).fetchone()[0]:  # type: ignore[index]
                await asyncio.sleep(0.05)
    assert rows(elsewhere) == before
