"""Pictures of contacts and organizations."""

import os
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from ringbook.files.avatars import jobs
from ringbook.files.avatars.models import Avatar
from ringbook.history.models import Event
from ringbook.uploads.models import Upload
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.files import house

SIDES = {"small": 64, "medium": 160, "large": 480}


async def set_avatar(api: Api, record: Any, body: bytes | None, **values: Any) -> Any:
    upload = await house.upload(api, body, "ewa.png") if body else None
    answer = await api(house.AVATAR, input={"id": id_of(record), "uploadId": upload, **values})
    return answer["avatarSet"]


@pytest.mark.parametrize("kind", ["contact", "organization"])
async def test_a_picture_in_three_sizes(api: Api, cast: Cast, kind: str, state: Path) -> None:
    record, ask = await getattr(make, kind)(), api.as_(cast.bartek)
    done = await set_avatar(ask, record, house.picture())
    avatar = done[kind]["avatar"]
    for name, side in SIDES.items():
        answer = await house.get(cast.bartek, avatar[name])
        assert house.drawn(answer.content).size == (side, side)
        assert answer.headers["cache-control"] == "private, max-age=31536000, immutable"
        assert (answer.headers["content-type"], answer.headers["x-content-type-options"]) == ("image/webp", "nosniff")
    assert [event.name for event in await Event.all()] == [f"{kind}.pictured"]
    assert list(state.rglob("uploads/*")) == []
    taken = await set_avatar(ask, record, None)
    assert taken[kind]["avatar"] is None


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP", "GIF"])
async def test_four_formats(api: Api, cast: Cast, format: str) -> None:
    done = await set_avatar(api.as_(cast.bartek), await make.contact(), house.picture((300, 200), format))
    assert done["userErrors"] == []
    large = house.drawn((await house.get(cast.bartek, done["contact"]["avatar"]["large"])).content)
    red, green, blue = large.convert("RGB").getpixel((240, 240))
    assert red > 180
    assert max(green, blue) < 60


async def test_the_square_is_cut_from_what_people_see(api: Api, cast: Cast) -> None:
    """A camera held sideways: stored 60 by 30 with blue on the right, seen 30 by 60 with blue below."""
    picture = Image.new("RGB", (60, 30), (255, 0, 0))
    picture.paste((0, 0, 255), (30, 0, 60, 30))
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "Ewa at home"
    body = BytesIO()
    picture.save(body, "PNG", exif=exif)
    crop = {"x": 0, "y": 0.5, "size": 1}
    done = await set_avatar(api.as_(cast.bartek), await make.contact(), body.getvalue(), crop=crop)
    content = (await house.get(cast.bartek, done["contact"]["avatar"]["large"])).content
    large = house.drawn(content)
    corners = [large.convert("RGB").getpixel(place) for place in ((20, 20), (460, 460))]
    assert all(blue > 200 and red < 60 for red, _, blue in corners)
    assert not large.getexif()
    assert b"Ewa" not in content
    assert b"ICCP" not in content


@pytest.mark.parametrize(
    "crop", [{"x": 0.6, "y": 0, "size": 0.5}, {"x": 0, "y": 0.9, "size": 0.5}, {"x": 0, "y": 0, "size": 0},
             {"x": -0.2, "y": 0, "size": 0.5}, {"x": 0, "y": 0, "size": 1e300}],
)  # fmt: skip
async def test_a_square_lies_inside(api: Api, cast: Cast, crop: dict[str, float]) -> None:
    done = await set_avatar(api.as_(cast.bartek), await make.contact(), house.picture((100, 100)), crop=crop)
    assert codes(done) == [("BAD_CROP", "crop")]
    assert await Upload.all().count() == 1


async def test_what_is_no_picture_is_refused_and_gone(api: Api, cast: Cast, state: Path) -> None:
    half = house.picture((300, 300), "JPEG")
    bad = {
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>": "NOT_AN_IMAGE",
        b"<html><script>alert(1)</script></html>": "NOT_AN_IMAGE",
        b"8BPS\0\1" + bytes(100): "NOT_AN_IMAGE",
        b"hello": "NOT_AN_IMAGE",
        half[: len(half) // 2]: "DAMAGED_IMAGE",
        b"\x89PNG\r\n\x1a\n<script>": "DAMAGED_IMAGE",
        house.picture((5001, 5000), "GIF"): "IMAGE_TOO_LARGE",
        house.picture((8001, 10)): "IMAGE_TOO_LARGE",
        house.picture((8001, 10), "WEBP"): "IMAGE_TOO_LARGE",
        house.picture() + bytes(5 * 2**20): "FILE_TOO_LARGE",
    }
    for body, code in bad.items():
        done = await set_avatar(api.as_(cast.bartek), await make.contact(), body)
        assert codes(done) == [(code, "uploadId")], (body[:20], code)
    assert [path for path in (state / "files").rglob("*") if path.is_file()] == []


async def test_a_refused_upload_is_not_found_again(api: Api, cast: Cast) -> None:
    ask, given = api.as_(cast.bartek), {"id": id_of(await make.contact())}
    given["uploadId"] = await house.upload(ask, b"hello")
    assert codes((await ask(house.AVATAR, input=given))["avatarSet"]) == [("NOT_AN_IMAGE", "uploadId")]
    assert codes((await ask(house.AVATAR, input=given))["avatarSet"]) == [("NOT_FOUND", "uploadId")]


async def test_who_may_not_edit_may_not_picture(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    reader = api.as_(await make.user_with("account_customer_reader"))
    assert codes(await set_avatar(reader, ewa, house.picture())) == [("FORBIDDEN", "id")]
    assert codes(await set_avatar(api.as_(cast.zofia), ewa, house.picture())) == [("NOT_FOUND", "id")]
    away = await make.contact(archived_at=datetime.now(UTC))
    assert codes(await set_avatar(api.as_(cast.bartek), away, house.picture())) == [("ARCHIVED", "id")]
    given = {"id": id_of(ewa), "uploadId": await house.upload(api.as_(cast.ola), house.picture())}
    answer = await api.as_(cast.bartek)(house.AVATAR, input=given)
    assert codes(answer["avatarSet"]) == [("NOT_FOUND", "uploadId")]


async def test_a_picture_is_for_those_who_see_somebody_with_it(api: Api, cast: Cast) -> None:
    done = await set_avatar(api.as_(cast.bartek), await make.contact(), house.picture())
    url = done["contact"]["avatar"]["small"]
    assert [(await house.get(user, url)).status_code for user in (cast.ola, cast.zofia, None)] == [200, 404, 404]
    assert (await house.get(cast.bartek, url.replace("/64.", "/65."))).status_code == 404
    await set_avatar(api.as_(cast.zofia), await make.contact(crm=cast.service), house.picture())
    assert (await house.get(cast.zofia, url)).status_code == 200


async def test_pictures_that_nobody_has_are_swept(api: Api, cast: Cast, state: Path) -> None:
    ask, ewa = api.as_(cast.bartek), await make.contact()
    await set_avatar(ask, ewa, house.picture())
    await set_avatar(ask, ewa, other())
    folders = state / "files" / "avatars"
    lost = folders / ("0" * 64) / "64.webp"
    lost.parent.mkdir()
    lost.write_bytes(b"of a crash")
    await jobs.sweep(0)
    assert len(list(folders.rglob("*.webp"))) == 7
    then = datetime.now(UTC) - timedelta(days=2)
    await Avatar.all().update(created_at=then)
    for path in folders.rglob("*.webp"):
        os.utime(path, (then.timestamp(), then.timestamp()))
    await jobs.sweep(0)
    await jobs.sweep(0)
    left = {path.parent.name for path in folders.rglob("*.webp")}
    await ewa.refresh_from_db()
    assert left == {ewa.avatar}


def other() -> bytes:
    """A picture that differs."""
    body = BytesIO()
    Image.new("RGB", (50, 50), (0, 0, 200)).save(body, "PNG")
    return body.getvalue()
