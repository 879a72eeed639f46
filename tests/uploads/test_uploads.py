"""Files on their way in: whole or not at all."""

import errno
import hashlib
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from httpx2 import ASGITransport, AsyncClient
from tests.api import Api, codes
from tests.cast import Cast
from tests.files import house

from ringbook.core.errors import DomainError
from ringbook.core.ids import uuid7
from ringbook.core.storage import disk
from ringbook.main import app
from ringbook.settings import settings
from ringbook.uploads import actions, jobs
from ringbook.uploads.models import Upload

ANNOUNCE = """mutation($input: FileUploadInput!) {
  fileUploadCreate(input: $input) { upload { id url } userErrors { code path } }
}"""


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings(), "state", tmp_path)
    return tmp_path


async def put(url: str, body: bytes) -> int:
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as client:
        answer = await client.put(url, content=body, headers={"x-ringbook": "1", "origin": "http://test"})
        return answer.status_code


async def announced(api: Api, size: int) -> str:
    url: str = (await api(ANNOUNCE, input={"name": "people.csv", "size": size}))["fileUploadCreate"]["upload"]["url"]
    return url


async def test_a_file_arrives_once(api: Api, cast: Cast, state: Path) -> None:
    url = await announced(api.as_(cast.bartek), 5)
    assert await put(url, b"hello") == 200
    assert [path.read_bytes() for path in state.rglob("uploads/*")] == [b"hello"]
    assert await put(url, b"again") == 404


@pytest.mark.parametrize("body", [b"hell", b"hello!", b""])
async def test_another_size_than_announced_leaves_nothing(api: Api, cast: Cast, state: Path, body: bytes) -> None:
    assert await put(await announced(api.as_(cast.bartek), 5), body) == 422
    assert [path for path in state.rglob("*") if path.is_file()] == []


async def test_a_made_up_address_is_not_found(api: Api, cast: Cast, state: Path) -> None:
    assert await put("/api/v1/uploads/made-up", b"x") == 404


@pytest.mark.parametrize(
    ("name", "size", "problem"),
    [
        ("a.csv", 0, ("EMPTY_FILE", "size")),
        ("a.csv", 25 * 2**20 + 1, ("FILE_TOO_LARGE", "size")),
        ("a.csv", 26 * 2**20, ("FILE_TOO_LARGE", "size")),
        ("../", 1, ("BLANK", "name")),
        ("\u202e", 1, ("BLANK", "name")),
    ],
)
async def test_bad_announcements(api: Api, cast: Cast, name: str, size: int, problem: tuple[str, str]) -> None:
    answer = await api.as_(cast.bartek)(ANNOUNCE, input={"name": name, "size": size})
    assert codes(answer["fileUploadCreate"]) == [problem]


async def test_more_than_was_announced_is_read_no_further(api: Api, cast: Cast, state: Path) -> None:
    """26 MiB, announced as 5 bytes, in pieces; no more than the first is asked for."""
    url, sent = await announced(api.as_(cast.bartek), 5), 0

    async def pieces() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(26):
            sent += 1
            yield bytes(2**20)

    with pytest.raises(DomainError) as refusal:
        await actions.receive(url.rpartition("/")[2], pieces())
    assert (refusal.value.code, sent) == ("WRONG_SIZE", 1)
    assert [path for path in state.rglob("*") if path.is_file()] == []


async def test_what_it_is_is_known_when_it_is_here(api: Api, cast: Cast, state: Path) -> None:
    body = house.pdf(3)
    assert await put(await announced(api.as_(cast.bartek), len(body)), body) == 200
    upload = await Upload.get()
    assert (upload.media_type, upload.page_count) == ("application/pdf", 3)
    assert bytes(upload.sha256 or b"") == hashlib.sha256(body).digest()


async def test_a_full_disk_is_said(api: Api, cast: Cast, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: int, block: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    url = await announced(api.as_(cast.bartek), 5)
    with monkeypatch.context() as patch:
        patch.setattr(disk, "_write", full)
        assert await put(url, b"hello") == 507
    assert [path for path in state.rglob("*") if path.is_file()] == []
    assert await put(url, b"hello") == 200


async def test_what_nobody_wanted_is_swept(api: Api, cast: Cast, state: Path) -> None:
    ask = api.as_(cast.bartek)
    for _ in range(2):
        await put(await announced(ask, 5), b"hello")
    await announced(ask, 5)
    kept, old, lost = await Upload.all().order_by("id")
    await Upload.filter(id=old.id).update(created_at=datetime.now(UTC) - timedelta(days=8))
    await Upload.filter(id=lost.id).update(created_at=datetime.now(UTC) - timedelta(hours=3))
    orphan = state / "files" / "uploads" / str(uuid7())
    orphan.write_bytes(b"of a crash")
    then = (datetime.now(UTC) - timedelta(days=2)).timestamp()
    for path in (orphan, state / "files" / kept.key):
        os.utime(path, (then, then))
    await jobs.sweep(0)
    assert await Upload.all().values_list("id", flat=True) == [kept.id]
    assert [path.name for path in (state / "files").rglob("*") if path.is_file()] == [str(kept.id)]
