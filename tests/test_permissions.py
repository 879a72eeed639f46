"""Role x operation, as reviewed: a change of any role's reach shows up as a line of this table in the diff."""

import os
from pathlib import Path

from ringbook.core.doors import PUBLIC, SIGNED_IN
from ringbook.identity.permissions import SYSTEM_ROLES
from tests.roots import root_fields

REVIEWED = Path(__file__).with_name("permissions.txt")


def table() -> str:
    lines = []
    for operation, name, field in root_fields():
        requires = field.metadata["requires"]
        who = [requires] if requires in (PUBLIC, SIGNED_IN) else roles_with(requires)
        lines.append(f"{operation:<12} {name:<24} {', '.join(who)}")
    return "\n".join(sorted(lines)) + "\n"


def roles_with(permission: str) -> list[str]:
    return [key for key, (_, permissions) in SYSTEM_ROLES.items() if permission in permissions]


def test_the_table_is_as_reviewed() -> None:
    """After a wanted change: RINGBOOK_REVIEW=1 pytest tests/test_permissions.py, read the diff, commit it."""
    if os.environ.get("RINGBOOK_REVIEW"):
        REVIEWED.write_text(table())
    assert table() == REVIEWED.read_text()
