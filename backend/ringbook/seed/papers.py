"""Files and pictures of the demo, drawn as it starts."""

from collections.abc import AsyncIterator
from io import BytesIO

from PIL import Image, ImageDraw

from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.files.actions import attach
from ringbook.files.avatars.actions import set_avatar
from ringbook.files.models import File, FileKind
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.uploads.actions import announce, receive
from ringbook.uploads.models import Upload

OFFER = (
    (
        "Oferta 114/2026",
        "Ringbook Sp. z o.o.",
        "",
        "20 sztuk po 77,00 PLN netto",
        "Rabat 7%",
        "Razem: 1 432,20 PLN netto",
    ),
    ("Warunki", "", "Umowa na 24 mies., dostawa w cenie.", "Termin: 30 dni od daty oferty."),
)
"""Lines of its pages, in words that need no Polish letters: Pillow's own font has none."""
NOTES = "Ustalenia z rozmowy:\n- 20 sztuk, dostawa w lutym\n- faktura na firmę, termin 14 dni\n"
PAGE, MARGIN, LINE = (1240, 1754), 140, 80
"""An A4 sheet in pixels, and where its lines stand."""


async def add_papers(crm: Crm) -> None:
    """Ewa's files, if there are none yet, and her picture."""
    ewa = await Contact.get_or_none(crm=crm, first_name="Ewa", last_name="Wiśniewska")
    bartek = await User.get_or_none(email="bartek@example.com")
    if ewa is None or bartek is None or await File.exists():
        return
    viewer = await viewer_of_user(bartek.id)
    assert viewer
    await _attach(ewa, "Oferta 114-2026.pdf", _offer(), FileKind.OFFER, "Wysłana po rozmowie", viewer)
    await _attach(ewa, "Siedziba.jpg", _photo(), FileKind.PHOTO, "", viewer)
    await _attach(ewa, "Ustalenia.txt", NOTES.encode(), FileKind.DOCUMENT, "", viewer)
    portrait = await _sent("ewa.png", _portrait(), viewer)
    async with unit_of_work():
        await set_avatar(ewa, portrait, None, by=viewer)


async def _attach(to: Record, name: str, body: bytes, kind: FileKind, description: str, by: Viewer) -> None:
    upload = await _sent(name, body, by)
    async with unit_of_work():
        await attach(to, upload, by=by, kind=kind, description=description)


async def _sent(name: str, body: bytes, by: Viewer) -> Upload:
    """An upload that has arrived, as if a browser had sent it."""

    async def pieces() -> AsyncIterator[bytes]:
        yield body

    _, token = await announce(name=name, size=len(body), by=by)
    return await receive(token, pieces())


def _offer() -> bytes:
    sheets = []
    for lines in OFFER:
        sheet = Image.new("RGB", PAGE, "white")
        pen = ImageDraw.Draw(sheet)
        for number, line in enumerate(lines):
            pen.text((MARGIN, MARGIN + LINE * number), line, fill="#212529", font_size=56 if number == 0 else 34)
        sheets.append(sheet)
    return _saved(sheets[0], "PDF", save_all=True, append_images=sheets[1:], resolution=150)


def _photo() -> bytes:
    """A house under an evening sky."""
    sky = Image.linear_gradient("L").resize((1200, 800))
    photo = Image.composite(Image.new("RGB", sky.size, "#f4c38b"), Image.new("RGB", sky.size, "#4a6fa5"), sky)
    pen = ImageDraw.Draw(photo)
    pen.rectangle((0, 620, 1200, 800), fill="#5b6b4a")
    pen.rectangle((350, 320, 850, 660), fill="#d9d4cc")
    for row in range(3):
        for column in range(6):
            left, top = 390 + column * 75, 355 + row * 95
            pen.rectangle((left, top, left + 45, top + 60), fill="#ffe8a3" if (row + column) % 3 else "#6c7a89")
    return _saved(photo, "JPEG", quality=88)


def _portrait() -> bytes:
    """Head and shoulders."""
    portrait = Image.new("RGB", (960, 960), "#cfe2f3")
    pen = ImageDraw.Draw(portrait)
    pen.ellipse((150, 640, 810, 1300), fill="#7a4b94")
    pen.ellipse((270, 170, 690, 690), fill="#6b4226")
    pen.rectangle((420, 560, 540, 700), fill="#e8b993")
    pen.ellipse((320, 230, 640, 620), fill="#f2c9a6")
    pen.pieslice((300, 190, 660, 500), 180, 360, fill="#6b4226")
    return _saved(portrait, "PNG")


def _saved(picture: Image.Image, format: str, **options: object) -> bytes:
    out = BytesIO()
    picture.save(out, format, **options)
    return out.getvalue()
