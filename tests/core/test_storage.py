"""Where files lie: a folder, a bucket, and both when they are full, away, or cut off."""

import os
import resource
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError
from tests import bucket

from ringbook.core import storage
from ringbook.core.errors import DomainError
from ringbook.settings import Settings, settings

LONG = 6 * 2**20
SOON = timedelta(minutes=1)


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings(), "state", tmp_path)
    return tmp_path / "files"


@pytest.fixture
def s3(monkeypatch: pytest.MonkeyPatch) -> Iterator[bucket.Bucket]:
    with bucket.served() as served:
        for name, value in served.environment.items():
            monkeypatch.setattr(settings(), name, SecretStr(value) if name == "storage_secret" else value)
        storage._bucket.cache_clear()
        yield served
    storage._bucket.cache_clear()


@pytest.fixture(params=["disk", "s3"])
def anywhere(request: pytest.FixtureRequest) -> str:
    request.getfixturevalue(request.param)
    return str(request.param)


async def pieces(size: int, *, fail: bool = False) -> AsyncIterator[bytes]:
    """Bytes that are not all alike, in uneven pieces."""
    whole = content(size)
    for start in range(0, size, 70_001):
        yield whole[start : start + 70_001]
    if fail:
        raise DomainError("wrong_size", "The file is not as large as was announced; send it again.")


def content(size: int) -> bytes:
    return bytes(range(256)) * (size // 256) + bytes(size % 256)


async def keys(folder: str, before: datetime) -> list[str]:
    return sorted([key async for page in storage.listed(folder, before) for key in page])


@pytest.mark.parametrize("size", [1, 1000, LONG])
async def test_what_is_put_is_read_whole_and_in_parts(anywhere: str, size: int) -> None:
    await storage.put("files/a", pieces(size))
    assert await storage.read("files/a") == content(size)
    for start, stop in ((0, size), (size // 2, size), (size // 3, size // 3 + 1)):
        async with storage.opened("files/a", start, stop) as part:
            assert b"".join([piece async for piece in part]) == content(size)[start:stop]
    async with storage.at_hand("files/a") as path:
        assert path.read_bytes() == content(size)


async def test_a_body_that_breaks_off_leaves_nothing(anywhere: str, request: pytest.FixtureRequest) -> None:
    await storage.write("files/a", b"before")
    with pytest.raises(DomainError) as refusal:
        await storage.put("files/a", pieces(LONG, fail=True))
    assert refusal.value.code == "WRONG_SIZE"
    assert await storage.read("files/a") == b"before"
    place = request.getfixturevalue(anywhere)
    left = place.parts if anywhere == "s3" else [path for path in place.rglob("*") if path.is_file()][1:]
    assert not left


async def test_copies_outlive_what_they_are_of(anywhere: str) -> None:
    await storage.write("uploads/a", b"hello")
    await storage.copy("uploads/a", "files/b")
    await storage.delete("uploads/a")
    await storage.delete("uploads/a")
    assert await storage.read("files/b") == b"hello"


async def test_what_is_not_there(anywhere: str) -> None:
    for ask in (storage.read("files/none"), storage.copy("files/none", "files/b")):
        with pytest.raises(FileNotFoundError):
            await ask
    with pytest.raises(FileNotFoundError):
        async with storage.at_hand("files/none"):
            pass


async def test_the_list_knows_ages(anywhere: str) -> None:
    for key in ("files/a", "files/b", "previews/a/1.webp"):
        await storage.write(key, b"x")
    now = datetime.now(UTC)
    assert await keys("files", now + SOON) == ["files/a", "files/b"]
    assert await keys("previews", now + SOON) == ["previews/a/1.webp"]
    assert await keys("files", now - SOON) == []
    assert await keys("avatars", now + SOON) == []


async def test_what_cut_off_puts_left_is_tidied(disk: Path) -> None:
    await storage.write("files/a", b"x")
    old, young = (disk / ".unfinished" / name for name in ("old", "young"))
    for path in (old, young):
        path.write_bytes(b"half")
    now = datetime.now(UTC)
    os.utime(old, ((now - SOON).timestamp(),) * 2)
    await storage.tidy(now - SOON / 2)
    assert (old.exists(), young.exists()) == (False, True)
    assert await storage.read("files/a") == b"x"


FULL = """
import asyncio, resource, sys
from pathlib import Path
from ringbook.core import storage
from ringbook.core.errors import DomainError
from ringbook.settings import settings

async def main():
    await storage.write("files/a", b"before")
    for body in (bytes(3 * 2**20), b"after"):
        try:
            await storage.write("files/a", body)
        except DomainError as error:
            print(error.code, await storage.read("files/a"))
    print("", await storage.read("files/a"))
    print(sorted(path.name for path in settings().state.rglob("*") if path.is_file()))

asyncio.run(main())
"""


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    """Here the disk is what the system lets a process write; the next test has a real one."""
    assert put_until_full(tmp_path, resource.RLIMIT_FSIZE, 2**20) == TOLD


def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", tmp_path], capture_output=True)
    if mounted.returncode:
        pytest.skip("only root may mount")
    try:
        assert put_until_full(tmp_path) == TOLD
    finally:
        subprocess.run(["umount", tmp_path], check=True)


TOLD = "STORAGE_FULL b'before'\n b'after'\n['a']\n"


def put_until_full(state: Path, limit: int | None = None, most: int = 0) -> str:
    """What FULL prints with this state."""

    def bound() -> None:
        if limit is not None:
            resource.setrlimit(limit, (most, most))

    environment = os.environ | {"RINGBOOK_STATE": str(state), "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", FULL]
    return subprocess.run(command, env=environment, preexec_fn=bound, capture_output=True, text=True).stdout


async def test_a_bucket_gets_our_prefix_and_gives_ranges(s3: bucket.Bucket) -> None:
    await storage.put("files/a", pieces(LONG))
    assert list(s3.objects) == ["ringbook/files/a"]
    async with storage.opened("files/a", 5, 10) as part:
        assert b"".join([piece async for piece in part]) == content(LONG)[5:10]
    assert s3.asked[-1] == "GET ringbook/files/a bytes=5-9"


@pytest.mark.parametrize("refusal", [(403, "AccessDenied"), (503, "SlowDown"), (500, "InternalError")])
async def test_a_bucket_that_says_no(s3: bucket.Bucket, refusal: tuple[int, str]) -> None:
    await storage.write("files/a", b"before")
    s3.refusal = refusal
    asks = (storage.read("files/a"), storage.write("files/b", b"x"), storage.delete("files/a"),
            storage.copy("files/a", "files/b"), keys("files", datetime.now(UTC)))  # fmt: skip
    for ask in asks:
        with pytest.raises(DomainError) as told:
            await ask
        assert told.value.code == "STORAGE_UNAVAILABLE"
    s3.refusal = None
    assert await storage.read("files/a") == b"before"


async def test_a_bucket_that_is_full_or_away(s3: bucket.Bucket) -> None:
    s3.refusal = (507, "XMinioStorageFull")
    with pytest.raises(DomainError) as told:
        await storage.write("files/a", b"x")
    assert told.value.code == "STORAGE_FULL"
    settings().storage_endpoint = "http://127.0.0.1:1"
    storage._bucket.cache_clear()
    with pytest.raises(DomainError) as told:
        await storage.read("files/a")
    assert told.value.code == "STORAGE_UNAVAILABLE"


async def test_a_key_that_the_bucket_does_not_know(s3: bucket.Bucket) -> None:
    settings().storage_key = "another"
    storage._bucket.cache_clear()
    with pytest.raises(DomainError) as told:
        await storage.write("files/a", b"x")
    assert told.value.code == "STORAGE_UNAVAILABLE"


@pytest.mark.parametrize("url", ["https://bucket", "s3://", "bucket", "s3:///folder"])
def test_a_storage_url_names_a_bucket(url: str) -> None:
    with pytest.raises(ValidationError, match="s3://bucket"):
        Settings(storage_url=url)
