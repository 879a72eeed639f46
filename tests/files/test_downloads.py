"""Fetching files: who may, in which parts, and never as a page of ours."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from tortoise import connections

from ringbook.core import storage
from ringbook.projects.models import Project
from tests import factories as make
from tests.api import Api
from tests.cast import Cast
from tests.files import house

BODY = b"0123456789"


async def url_of(api: Api, cast: Cast, body: bytes = BODY, name: str = "offer.txt", **values: Any) -> str:
    file = await house.attached(api.as_(cast.bartek), await make.contact(**values), body, name)
    return str(file["current"]["url"])


async def test_it_comes_as_an_attachment_that_runs_nothing(api: Api, cast: Cast) -> None:
    answer = await house.get(cast.bartek, await url_of(api, cast, b"<script>alert(1)</script>", "page.html"))
    assert (answer.status_code, answer.content) == (200, b"<script>alert(1)</script>")
    assert answer.headers["content-disposition"] == "attachment; filename=\"page.html\"; filename*=UTF-8''page.html"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.headers["cache-control"] == "private, no-cache"


async def test_names_keep_their_accents(api: Api, cast: Cast) -> None:
    answer = await house.get(cast.bartek, await url_of(api, cast, name='Żółw "1".txt'))
    plain, full = '"___w _1_.txt"', "%C5%BB%C3%B3%C5%82w%20%221%22.txt"
    assert answer.headers["content-disposition"] == f"attachment; filename={plain}; filename*=UTF-8''{full}"


@pytest.mark.parametrize(
    ("asked", "status", "body", "range"),
    [
        ("bytes=0-3", 206, b"0123", "bytes 0-3/10"),
        ("bytes=7-", 206, b"789", "bytes 7-9/10"),
        ("bytes=-2", 206, b"89", "bytes 8-9/10"),
        ("bytes=8-99", 206, b"89", "bytes 8-9/10"),
        ("bytes=-99", 200, BODY, None),
        ("bytes=0-", 200, BODY, None),
        ("bytes=10-", 416, b"", "bytes */10"),
        ("bytes=-0", 416, b"", "bytes */10"),
        ("bytes=3-1", 200, BODY, None),
        ("bytes=0-1,4-5", 200, BODY, None),
        ("lines=0-1", 200, BODY, None),
        (f"bytes={'9' * 5000}-", 200, BODY, None),
    ],
)
async def test_parts(api: Api, cast: Cast, asked: str, status: int, body: bytes, range: str | None) -> None:
    answer = await house.get(cast.bartek, await url_of(api, cast), range=asked)
    assert (answer.status_code, answer.content, answer.headers.get("content-range")) == (status, body, range)
    if status < 300:
        assert answer.headers["content-length"] == str(len(body))


async def test_the_head_alone(api: Api, cast: Cast) -> None:
    answer = await house.get(cast.bartek, await url_of(api, cast), method="HEAD")
    assert (answer.status_code, answer.content) == (200, b"")
    assert (answer.headers["content-length"], answer.headers["accept-ranges"]) == ("10", "bytes")


async def test_who_has_it_already_is_told_so(api: Api, cast: Cast) -> None:
    url = await url_of(api, cast)
    tag = (await house.get(cast.bartek, url)).headers["etag"]
    assert (await house.get(cast.bartek, url, **{"if-none-match": tag})).status_code == 304
    part = {"range": "bytes=0-1"}
    assert (await house.get(cast.bartek, url, **part, **{"if-range": tag})).status_code == 206
    assert (await house.get(cast.bartek, url, **part, **{"if-range": '"other"'})).status_code == 200


async def test_only_who_sees_the_record_gets_it(api: Api, cast: Cast) -> None:
    file = await house.attached(api.as_(cast.bartek), await make.contact(), house.picture(), "ewa.png")
    for url in (file["current"]["url"], file["current"]["previews"][0]):
        answers = [await house.get(user, url) for user in (cast.zofia, cast.karol, None)]
        made_up = await house.get(cast.bartek, "/api/v1/files/0198c0de-0000-7000-8000-000000000000")
        assert {(answer.status_code, answer.content) for answer in answers} == {(404, made_up.content)}
        assert (await house.get(cast.ola, url)).status_code == 200


async def test_rights_count_at_each_fetch(api: Api, cast: Cast) -> None:
    url = await url_of(api, cast)
    assert (await house.get(cast.bartek, url)).status_code == 200
    project = await Project.get(name="Hotline")
    await project.members.remove(cast.bartek)
    await connections.get("default").execute_query("UPDATE enterprise SET restricted_crm = true")
    assert (await house.get(cast.bartek, url)).status_code == 404


@pytest.mark.parametrize("id", ["x", "%00", "a%00b", "%ff", "0198c0de-0000-7000-8000-000000000000"])
async def test_made_up_addresses_are_not_found(api: Api, cast: Cast, id: str) -> None:
    for url in (f"/api/v1/files/{id}", f"/api/v1/files/{id}/previews/1.webp", f"/api/v1/avatars/{id}/64.webp"):
        assert (await house.get(cast.ola, url)).status_code == 404


async def test_lost_bytes_are_not_found(api: Api, cast: Cast, state: Path) -> None:
    url = await url_of(api, cast)
    for path in state.rglob("files/files/*"):
        path.unlink()
    assert (await house.get(cast.bartek, url)).status_code == 404


async def test_a_picture_and_the_pages_of_a_pdf_are_shown(api: Api, cast: Cast) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    photo = (await house.attached(ask, ewa, house.picture((2000, 1000), "JPEG"), "ewa.dat"))["current"]
    assert (photo["mediaType"], photo["pageCount"], len(photo["previews"])) == ("image/jpeg", 1, 1)
    answer = await house.get(cast.bartek, photo["previews"][0])
    assert answer.headers["content-type"] == "image/webp"
    assert house.drawn(answer.content).size == (1600, 800)
    again = await house.get(cast.bartek, photo["previews"][0], **{"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304
    paper = (await house.attached(ask, ewa, house.pdf(23), "offer.pdf"))["current"]
    assert (paper["mediaType"], paper["pageCount"], len(paper["previews"])) == ("application/pdf", 23, 20)
    page = await house.get(cast.bartek, paper["previews"][19])
    assert house.drawn(page.content).size == (1200, 1600)
    assert (await house.get(cast.bartek, f"{paper['url']}/previews/21.webp")).status_code == 404


async def test_a_page_is_drawn_once(api: Api, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    file = await house.attached(api.as_(cast.bartek), await make.contact(), house.pdf(), "offer.pdf")
    [url] = file["current"]["previews"]
    first = await house.get(cast.bartek, url)
    monkeypatch.setattr("ringbook.uploads.pictures.preview", None)
    assert (await house.get(cast.bartek, url)).content == first.content


@pytest.mark.parametrize("body", [b"%PDF-1.7 broken", house.picture((300, 300))[:150], b"<svg/>"])
async def test_what_is_broken_has_no_pages(api: Api, cast: Cast, body: bytes) -> None:
    file = await house.attached(api.as_(cast.bartek), await make.contact(), body, "scan.pdf")
    assert (file["current"]["pageCount"], file["current"]["previews"]) == (0, [])
    assert (await house.get(cast.bartek, f"{file['current']['url']}/previews/1.webp")).status_code == 404
    assert (await house.get(cast.bartek, file["current"]["url"])).content == body


async def test_a_slow_reader_holds_up_nobody_and_no_connection(api: Api, cast: Cast) -> None:
    """Twelve have begun to read, with a pool of ten connections, and the thirteenth still gets an answer."""
    url = await url_of(api, cast, b"x" * 3_000_000)
    key = f"files/{url.rpartition('/')[2]}"
    async with asyncio.TaskGroup() as group:
        gate = asyncio.Event()

        async def slow() -> int:
            async with storage.opened(key) as pieces:
                seen = 0
                async for piece in pieces:
                    seen += len(piece)
                    await gate.wait()
                return seen

        readers = [group.create_task(slow()) for _ in range(12)]
        assert len((await house.get(cast.bartek, url)).content) == 3_000_000
        gate.set()
    assert {reader.result() for reader in readers} == {3_000_000}
