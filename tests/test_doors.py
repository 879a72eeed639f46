"""Every root field has a door, and every door asks for something that exists."""

from ringbook.core.doors import PUBLIC, SIGNED_IN
from ringbook.identity.permissions import PERMISSIONS
from tests.roots import root_fields

OPEN_TO_ALL = {"viewer", "sessionCreate", "sessionDelete"}
"""Who signs in isn't yet; add a field here only with a reason."""


def test_every_root_field_has_a_door() -> None:
    assert [name for _, name, field in root_fields() if not field.metadata.get("requires")] == []


def test_doors_ask_for_permissions_that_exist() -> None:
    known = {PUBLIC, SIGNED_IN, *PERMISSIONS}
    assert {field.metadata["requires"] for *_, field in root_fields()} <= known


def test_only_signing_in_and_out_is_public() -> None:
    assert {name for _, name, field in root_fields() if field.metadata["requires"] == PUBLIC} == OPEN_TO_ALL
