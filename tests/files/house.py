"""Files as browsers send and fetch them, in process."""

from io import BytesIO
from typing import Any

from httpx2 import ASGITransport, AsyncClient, Response
from PIL import Image

from ringbook.identity.models import User
from ringbook.main import app
from tests.api import Api, id_of
from tests.documents import mutation
from tests.listening import session_of

VERSION = "id number name size mediaType sha256 pageCount url previews by { name user { name } }"
FILE = f"""file {{ id version name kind description author {{ name }} viewerCan {{ edit delete }}
  current {{ {VERSION} }} versions {{ {VERSION} }} }}"""
ANNOUNCE = mutation("fileUploadCreate", "upload { id url }")
ATTACH = mutation("fileAttach", FILE)
UPDATE = mutation("fileUpdate", FILE)
REPLACE = mutation("fileReplace", FILE)
DELETE = mutation("fileDelete", "deletedId")
RESTORE = mutation("fileRestore", FILE, takes="DeleteInput")
PICTURED = "avatar { small medium large }"
AVATAR = mutation("avatarSet", f"contact {{ {PICTURED} }} organization {{ {PICTURED} }}", takes="AvatarInput")


async def put(url: str, body: bytes) -> Response:
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as client:
        return await client.put(url, content=body, headers={"x-ringbook": "1", "origin": "http://test"})


async def upload(api: Api, body: bytes, name: str = "offer.txt") -> str:
    """The id of an upload that has arrived."""
    answer = await api(ANNOUNCE, input={"name": name, "size": len(body)})
    announced = answer["fileUploadCreate"]["upload"]
    assert (await put(announced["url"], body)).status_code == 200
    return str(announced["id"])


async def attached(api: Api, record: Any, body: bytes = b"hello", name: str = "offer.txt", **values: Any) -> Any:
    """The file that an upload became."""
    given = {"recordId": id_of(record), "uploadId": await upload(api, body, name), **values}
    payload = (await api(ATTACH, input=given))["fileAttach"]
    assert payload["userErrors"] == []
    return payload["file"]


async def get(user: User | None, url: str, *, method: str = "GET", **headers: str) -> Response:
    cookies = {"ringbook": await session_of(user)} if user else {}
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test", cookies=cookies) as client:
        return await client.request(method, url, headers=headers)


def picture(
    size: tuple[int, int] = (40, 30), format: str = "PNG", colour: Any = (200, 30, 30), **options: Any
) -> bytes:
    """A picture of one colour."""
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, format, **options)
    return out.getvalue()


def pdf(pages: int = 1) -> bytes:
    """A PDF of small pages."""
    out, sheet = BytesIO(), Image.new("RGB", (60, 80), (250, 250, 250))
    sheet.save(out, "PDF", save_all=True, append_images=[sheet] * (pages - 1))
    return out.getvalue()


def drawn(body: bytes) -> Image.Image:
    return Image.open(BytesIO(body))
