"""Files to attach."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

A4 = (420, 594)


def pdf(folder: Path, name: str, pages: int) -> Path:
    """A PDF with a large number on each of its pages."""
    first, *others = [_page(number + 1) for number in range(pages)]
    first.save(folder / name, save_all=True, append_images=others)
    return folder / name


def _page(number: int) -> Image.Image:
    page = Image.new("RGB", A4, "white")
    ImageDraw.Draw(page).text((180, 240), str(number), fill="#182021", font=ImageFont.load_default(96))
    return page


def picture(folder: Path, name: str, size: tuple[int, int] = (640, 400)) -> Path:
    """Left half red, right half blue."""
    image = Image.new("RGB", size, "#c0392b")
    image.paste("#2c3e90", (size[0] // 2, 0, size[0], size[1]))
    image.save(folder / name)
    return folder / name
