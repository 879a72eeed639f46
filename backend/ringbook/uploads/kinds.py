"""What a file is: pictures and PDFs by what is in them, the rest by what they are called."""

from mimetypes import MimeTypes
from pathlib import PurePosixPath

PDF = "application/pdf"
PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
UNKNOWN = "application/octet-stream"
HEAD = 16
"""Bytes at the start that tell."""
SIGNS = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"%PDF-": PDF,
}
OFFICE = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
}
"""What Python's own list lacks."""
_known = MimeTypes(filenames=())  # Python's own list alone, so that every machine answers alike


def media_type(name: str, head: bytes) -> str:
    """head: the first HEAD bytes. A file that is only called a picture or a PDF is neither."""
    for sign, kind in SIGNS.items():
        if head.startswith(sign):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    suffix = PurePosixPath(name).suffix.lower()
    guessed = OFFICE.get(suffix) or _known.guess_type(f"file{suffix}")[0] or UNKNOWN
    return UNKNOWN if guessed in PICTURES or guessed == PDF else guessed
