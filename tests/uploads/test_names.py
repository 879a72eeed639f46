"""Names as strangers write them."""

import pytest

from ringbook.core.errors import DomainError
from ringbook.uploads.kinds import media_type
from ringbook.uploads.names import LONGEST, name_of, shortened_name_of


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("offer.pdf", "offer.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ewa\\offer.pdf", "offer.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("\u2066a\u2069\u200b\u200d\ufeff\xadb.txt", "ab.txt"),
        ("a\x00b\r\nc\td.txt", "ab c d.txt"),
        ("a\ud800.txt", "a.txt"),
        ("Zo\u0301\u0142w.txt", "Z\xf3\u0142w.txt"),
        (" .htaccess ", ".htaccess"),
    ],
)
def test_what_is_kept_of_a_name(given: str, kept: str) -> None:
    assert name_of(given) == kept
    assert shortened_name_of(given) == kept


@pytest.mark.parametrize("given", ["", " ", "/", "a/..", "..", ".", "\u202e", "\x00"])
def test_nothing_is_no_name(given: str) -> None:
    with pytest.raises(DomainError) as refusal:
        shortened_name_of(given)
    assert refusal.value.code == "BLANK"


def test_a_long_name_keeps_its_extension() -> None:
    kept = shortened_name_of("ż" * 300 + ".pdf")
    assert kept == "ż" * 125 + ".pdf"
    assert len(kept.encode()) <= LONGEST
    assert len(shortened_name_of("a." + "ż" * 300).encode()) <= LONGEST
    with pytest.raises(DomainError) as refusal:
        name_of("ż" * 128)
    assert refusal.value.code == "TOO_LONG"


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("a.exe", b"%PDF-1.7", "application/pdf"),
        ("a", b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        ("a.png", b"<svg", "application/octet-stream"),
        ("a.PDF", b"hello", "application/octet-stream"),
        ("a.docx", b"PK\3\4", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.csv", b"a;b", "text/csv"),
        ("a", b"", "application/octet-stream"),
        ("data:text/html", b"", "application/octet-stream"),
    ],
)
def test_what_a_file_is(name: str, head: bytes, kind: str) -> None:
    assert media_type(name, head) == kind
