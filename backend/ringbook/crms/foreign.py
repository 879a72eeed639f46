"""Accounts choose only among what is in their own Crm."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from ringbook.core.errors import DomainError
from ringbook.core.words import camel

SENTENCES = {
    "position": "This position belongs to another CRM.",
    "stage": "This stage belongs to another CRM.",
    "source": "This source belongs to another CRM.",
    "organization": "This organization belongs to another CRM.",
    "parent": "This organization belongs to another CRM.",
    "tags": "This tag belongs to another CRM.",
}


def foreign(values: Mapping[str, Any], crm_id: UUID) -> list[DomainError]:
    """WRONG_CRM for each chosen row of another Crm, at stageId, tagIds.1 and so on. values: rows, by SENTENCES."""
    chosen: list[tuple[str, int | None, Any]] = [(name, None, values.get(name)) for name in SENTENCES if name != "tags"]
    chosen += [("tags", place, tag) for place, tag in enumerate(values.get("tags") or ())]
    return [
        DomainError("wrong_crm", SENTENCES[name], field=f"{camel(name)}Id" if place is None else f"tagIds.{place}")
        for name, place, row in chosen
        if row is not None and row.crm_id != crm_id
    ]
