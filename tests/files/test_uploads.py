"""Files on their way in: whole or not at all."""

from pathlib import Path

import pytest
from httpx2 import ASGITransport, AsyncClient
from tests.api import Api, codes
from tests.cast import Cast

from ringbook.main import app
from ringbook.settings import settings

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
        ("../", 1, ("BLANK", "name")),
    ],
)
async def test_bad_announcements(api: Api, cast: Cast, name: str, size: int, problem: tuple[str, str]) -> None:
    answer = await api.as_(cast.bartek)(ANNOUNCE, input={"name": name, "size": size})
    assert codes(answer["fileUploadCreate"]) == [problem]
