"""Pages of a PDF as pictures. Scripts in it are not run: this PDFium has no interpreter for them."""

import pypdfium2  # type: ignore[import-untyped]

from ringbook.uploads.drawing.pictures import PREVIEW, Refused, shrunk


def count(path: str) -> int:
    """Its pages. Raises Refused for a PDF that is locked or broken."""
    return len(_opened(path))


def preview(path: str, page: int) -> bytes:
    """The page, counted from 1, on white. Raises Refused when it can't be drawn."""
    try:
        sheet = _opened(path)[page - 1]
        longer = max(sheet.get_size())
        if longer <= 0:
            raise Refused("damaged_image")
        return shrunk(sheet.render(scale=PREVIEW / longer).to_pil().convert("RGB"))
    except (pypdfium2.PdfiumError, IndexError, ValueError, OSError, MemoryError) as error:
        raise Refused("damaged_image") from error


def _opened(path: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError) as error:
        raise Refused("damaged_image") from error
