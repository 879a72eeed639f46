"""A search is taken apart into words and numbers."""

import pytest

from ringbook.phones.filters import words


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("ewa 601 602 603", ["ewa", "601 602 603"]),
        ("+48 601-602-603 nowak", ["+48 601-602-603", "nowak"]),
        ("hala 40b", ["hala", "40b"]),
        ("kartowa 1924621d", ["kartowa", "1924621d"]),
        ("762613c6", ["762613c6"]),
        ("601 602d", ["601", "602d"]),
        ("kowalski & syn", ["kowalski", "syn"]),
        ("&", ["&"]),
        (None, []),
    ],
)
def test_words(search: str | None, found: list[str]) -> None:
    assert words(search) == found
