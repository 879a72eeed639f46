"""Pictures in, WebP out: as people see them, without anything that the camera wrote beside them."""

from contextlib import suppress
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, ImageOps

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
PIXELS, SIDE = 25_000_000, 8_000
"""How large a picture may be."""
AVATAR_SIZES = (64, 160, 480)
PREVIEW = 1600
"""Pixels of a preview's longer side at most."""
HEAD = 30
STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8")
SLACK = 0.01
"""By which share a square may stand out of the picture: browsers round."""

Image.MAX_IMAGE_PIXELS = None  # `_opened` has a bound of its own


class Refused(Exception):
    """not_an_image, damaged_image, image_too_large or bad_crop."""


def avatar(path: str, crop: dict[str, float] | None) -> list[bytes]:
    """A square of the picture in each of AVATAR_SIZES."""
    picture = _seen(path)
    square = picture.crop(_square(picture, crop))
    return [_webp(square.resize((size, size), Image.Resampling.LANCZOS)) for size in AVATAR_SIZES]


def count(path: str) -> int:
    """1 for a picture that can be drawn. Raises Refused."""
    _seen(path, PREVIEW)
    return 1


def preview(path: str, page: int) -> bytes:
    return shrunk(_seen(path, PREVIEW))


def shrunk(picture: Image.Image) -> bytes:
    picture.thumbnail((PREVIEW, PREVIEW))
    return _webp(picture)


def _seen(path: str, enough: int = 0) -> Image.Image:
    """The first frame, turned upright, in sRGB. enough: pixels that will do, which saves reading all of a JPEG."""
    with open(path, "rb") as file:
        head = file.read(HEAD)
        webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
        if not (webp or head.startswith(STARTS)):
            raise Refused("not_an_image")
        if webp:
            _weigh(*_webp_size(head))  # Pillow would make room for all of it when it opens the file
        file.seek(0)
        try:
            return _drawn(_opened(file), enough)
        except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as error:
            raise Refused("damaged_image") from error


def _opened(file: Any) -> Image.Image:
    """Nothing but the head is read before the size is known."""
    picture = Image.open(file, formats=FORMATS)
    _weigh(*picture.size)
    return picture


def _weigh(width: int, height: int) -> None:
    if width * height > PIXELS or max(width, height) > SIDE:
        raise Refused("image_too_large")


def _webp_size(head: bytes) -> tuple[int, int]:
    """Width and height by the first HEAD bytes; RFC 9649 has the three ways of writing them."""
    match head[12:16]:
        case b"VP8X":
            return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
        case b"VP8L":
            bits = int.from_bytes(head[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return int.from_bytes(head[26:28], "little") & 0x3FFF, int.from_bytes(head[28:30], "little") & 0x3FFF


def _drawn(picture: Image.Image, enough: int) -> Image.Image:
    if enough:
        picture.draft(None, (enough, enough))
    picture.load()
    upright = ImageOps.exif_transpose(picture)
    if upright.mode.startswith("I"):  # 16 bits a pixel: PIL would cut where it should divide
        upright = upright.point(lambda value: value / 256).convert("L")
    mode = "RGBA" if upright.has_transparency_data else "RGB"
    return _in_srgb(upright, mode) or upright.convert(mode)


def _in_srgb(picture: Image.Image, mode: str) -> Image.Image | None:
    """By the picture's own colour profile; None without one, or when it makes no sense."""
    if profile := picture.info.get("icc_profile"):
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            own, ours = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            if picture.mode == "P":
                picture = picture.convert(mode)
            if picture.mode in ("RGB", "RGBA", "CMYK", "L"):
                return ImageCms.profileToProfile(
                    picture, own, ours, outputMode="RGBA" if picture.mode == "RGBA" else "RGB"
                )
    return None


def _square(picture: Image.Image, crop: dict[str, float] | None) -> tuple[int, int, int, int]:
    """crop: x and size as shares of the width, y of the height; None for the middle. Raises Refused."""
    width, height = picture.size
    side = min(width, height)
    left, top = (width - side) / 2, (height - side) / 2
    if crop:
        left, top, side = crop["x"] * width, crop["y"] * height, round(crop["size"] * width)
        slack = 1 + SLACK * max(width, height)
        inside = min(left, top) >= -slack and left + side <= width + slack and top + side <= height + slack
        if side < 1 or not inside:
            raise Refused("bad_crop")
        side = min(side, width, height)
    left, top = min(max(0, round(left)), width - side), min(max(0, round(top)), height - side)
    return left, top, left + side, top + side


def _webp(picture: Image.Image) -> bytes:
    """Without EXIF, XMP and profile: just the pixels are copied."""
    out, bare = BytesIO(), Image.new(picture.mode, picture.size)
    bare.paste(picture)
    bare.save(out, "WEBP", quality=82, method=4)
    return out.getvalue()
