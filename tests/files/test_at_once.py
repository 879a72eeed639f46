"""Two who do the same at the same moment."""

import asyncio

import pytest

from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.files import actions
from ringbook.files.models import File, FileKind, FileVersion
from ringbook.uploads.models import Upload
from tests import factories as make
from tests.api import Api
from tests.cast import eyes_of, raise_curtain
from tests.files import house

pytestmark = pytest.mark.committed


async def test_an_upload_becomes_one_file(committed_database: str) -> None:
    cast = await raise_curtain()
    ewa, by = await make.contact(), await eyes_of(cast.bartek)
    await house.upload(Api(cast.bartek), b"hello")
    upload = await Upload.get()
    done = await asyncio.gather(*(attach(ewa, upload, by) for _ in range(4)))
    assert sorted(done) == ["NOT_FOUND"] * 3 + ["attached"]
    assert (await File.all().count(), await Upload.all().count()) == (1, 0)


async def attach(to: Contact, upload: Upload, by: Viewer) -> str:
    try:
        async with unit_of_work():
            await actions.attach(to, upload, by=by, kind=FileKind.OTHER)
    except DomainError as error:
        return error.code
    return "attached"


async def test_versions_are_counted_one_by_one(committed_database: str) -> None:
    cast = await raise_curtain()
    ewa, ask = await make.contact(), Api(cast.bartek)
    file = await house.attached(ask, ewa)
    uploads = [await house.upload(ask, b"new") for _ in range(4)]
    answers = await asyncio.gather(
        *(ask(house.REPLACE, input={"id": file["id"], "uploadId": upload}) for upload in uploads)
    )
    assert all(answer["fileReplace"]["userErrors"] == [] for answer in answers)
    assert await FileVersion.all().order_by("number").values_list("number", flat=True) == [1, 2, 3, 4, 5]
