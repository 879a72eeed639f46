"""Cursors come back as they were given, or are refused."""

import json
from base64 import urlsafe_b64encode
from typing import Any

import pytest
from tests.api import Api, GraphQLFailure
from tests.cast import Cast

ID = "0" * 32
PAGE = """
query Page($order: ContactOrder, $after: String) { contacts(order: $order, after: $after) { nodes { id } } }
"""


def forged(*place: Any) -> str:
    return urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    ("field", "cursor"),
    [
        ("CREATED_AT", forged("created_at", False, "soon", ID)),
        ("CREATED_AT", forged("created_at", False, None, ID)),
        ("SEGMENT", forged("segment_percent", False, "much", ID)),
        ("NAME", forged("sort_name", False, "nowak\0", ID)),
        ("NAME", forged("sort_name", False, "nowak", "7")),
        ("NAME", forged("sort_name", True, "nowak", ID)),
        ("NAME", forged("sort_name", False, "\ud800", ID)),
        ("NAME", urlsafe_b64encode(b"[" * 100_000).decode()),
        ("NAME", "%%%"),
    ],
)
async def test_a_cursor_that_was_tampered_with_is_refused(api: Api, cast: Cast, field: str, cursor: str) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(PAGE, order={"field": field}, after=cursor)
    assert refusal.value.code == "BAD_CURSOR"
