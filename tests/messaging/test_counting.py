"""How many parts an SMS takes."""

import pytest

from ringbook.messaging.writing.counting import Size, size_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x" * 160, Size(1, 160, "GSM-7")),
        ("x" * 161, Size(2, 161, "GSM-7")),
        ("x" * 306, Size(2, 306, "GSM-7")),
        ("x" * 307, Size(3, 307, "GSM-7")),
        ("€" * 80, Size(1, 80, "GSM-7")),
        ("€" * 81, Size(2, 81, "GSM-7")),
        ("x" * 152 + "€" + "x" * 152, Size(3, 305, "GSM-7")),
        ("ł" * 70, Size(1, 70, "UCS-2")),
        ("ł" * 71, Size(2, 71, "UCS-2")),
        ("ł" * 134, Size(2, 134, "UCS-2")),
        ("ł" * 135, Size(3, 135, "UCS-2")),
        ("🙂" * 35, Size(1, 35, "UCS-2")),
        ("🙂" * 36, Size(2, 36, "UCS-2")),
        ("🙂" * 67, Size(3, 67, "UCS-2")),
        ("", Size(1, 0, "GSM-7")),
    ],
)
def test_parts(text: str, expected: Size) -> None:
    """A sign of two places is not torn apart: after 152 signs of 153 it goes into the next part."""
    assert size_of(text) == expected
