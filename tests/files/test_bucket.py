"""The same with a bucket of S3 in the folder's place."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from ringbook.core import storage
from ringbook.files import jobs
from ringbook.files.models import File
from ringbook.settings import settings
from tests import bucket
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast
from tests.files import house


@pytest.fixture
def s3(monkeypatch: pytest.MonkeyPatch) -> Iterator[bucket.Bucket]:
    with bucket.served() as served:
        for name, value in served.environment.items():
            monkeypatch.setattr(settings(), name, SecretStr(value) if name == "storage_secret" else value)
        storage._bucket.cache_clear()
        yield served
    storage._bucket.cache_clear()


async def test_files_come_and_go(api: Api, cast: Cast, s3: bucket.Bucket, state: Path) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    file = await house.attached(ask, ewa, house.pdf(2), "offer.pdf")
    id = file["current"]["url"].rpartition("/")[2]
    assert list(s3.objects) == [f"ringbook/files/{id}"]
    whole = await house.get(cast.bartek, file["current"]["url"])
    part = await house.get(cast.bartek, file["current"]["url"], range="bytes=0-4")
    assert (part.status_code, part.content, len(whole.content)) == (206, b"%PDF-", file["current"]["size"])
    page = await house.get(cast.bartek, file["current"]["previews"][1])
    assert house.drawn(page.content).size == (1200, 1600)
    given = {"id": id_of(ewa), "uploadId": await house.upload(ask, house.picture())}
    avatar = (await ask(house.AVATAR, input=given))["avatarSet"]["contact"]["avatar"]
    assert house.drawn((await house.get(cast.bartek, avatar["small"])).content).size == (64, 64)
    assert sorted(key.split("/")[1] for key in s3.objects) == ["avatars"] * 3 + ["files", "previews"]
    await ask(house.DELETE, input={"id": file["id"]})
    await File.all().update(deleted_at=datetime.now(UTC) - timedelta(days=31))
    s3.age(timedelta(days=2))
    await jobs.sweep(0)
    assert {key.split("/")[1] for key in s3.objects} == {"avatars"}
    assert not (state / "files").exists()


async def test_a_bucket_that_is_away_is_said(api: Api, cast: Cast, s3: bucket.Bucket) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    file = await house.attached(ask, ewa)
    announced = (await ask(house.ANNOUNCE, input={"name": "a.txt", "size": 5}))["fileUploadCreate"]["upload"]
    s3.refusal = (403, "AccessDenied")
    answers = [await house.put(announced["url"], b"hello"), await house.get(cast.bartek, file["current"]["url"])]
    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(503, "STORAGE_UNAVAILABLE")] * 2
    s3.refusal = None
    assert (await house.put(announced["url"], b"hello")).status_code == 200
    assert (await house.get(cast.bartek, file["current"]["url"])).content == b"hello"
