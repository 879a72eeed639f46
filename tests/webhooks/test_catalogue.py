"""The events that can be chosen."""

import re
from pathlib import Path

import ringbook
from ringbook.webhooks.catalogue import GROUPS, NAMES

EVENT = re.compile(r'^[A-Z_]+ = "([a-z_]+)[.]([a-z_]+)"', re.MULTILINE)


def test_every_event_of_a_record_can_be_chosen() -> None:
    """Whoever adds an event adds a sentence for it."""
    files = Path(ringbook.__file__).parent.rglob("*.py")
    said = {found for file in files for found in EVENT.findall(file.read_text())}
    assert {f"{group}.{verb}" for group, verb in said if group in GROUPS} <= NAMES.keys()
