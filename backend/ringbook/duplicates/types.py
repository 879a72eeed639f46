"""Suspected duplicates as the API shows them."""

from datetime import datetime
from typing import Any

import strawberry

from ringbook.contacts.loaders import contacts_by_id
from ringbook.contacts.types import Contact
from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, shown
from ringbook.duplicates.models import DuplicateKind
from ringbook.duplicates.reasons import reasons_of
from ringbook.organizations.loaders import organizations_by_id
from ringbook.organizations.look_alikes.reasons import LookAlikeReason
from ringbook.organizations.types import Organization

describe(
    DuplicateKind,
    "What kind of records.",
    CONTACT="Two contacts.",
    ORGANIZATION="Two organizations.",
)


@strawberry.type(description="Two records of one Crm that may be the same.")
class DuplicatePair(Node):
    score: int = attribute(
        "How sure it is, the sum over the reasons: a tax id 8, a number 4, an e-mail address 2, a name 1."
    )
    rejected_at: datetime | None = attribute("When somebody said that they are not the same, in UTC; null: nobody did.")

    @strawberry.field(description="Why, the surest reason first.")
    def reasons(root: strawberry.Parent[Any]) -> list[LookAlikeReason]:
        return reasons_of(root.score)

    @strawberry.field(description="When it was found first, in UTC.")
    def found_at(root: strawberry.Parent[Any]) -> datetime:
        at: datetime = root.created_at
        return at

    @strawberry.field(description="Both contacts, the older one first; of a pair of organizations none.")
    async def contacts(root: strawberry.Parent[Any], info: Info) -> list[Contact]:
        return shown(await _both(root, info, DuplicateKind.CONTACT))

    @strawberry.field(description="Both organizations, the older one first; of a pair of contacts none.")
    async def organizations(root: strawberry.Parent[Any], info: Info) -> list[Organization]:
        return shown(await _both(root, info, DuplicateKind.ORGANIZATION))


async def _both(pair: Any, info: Info, kind: DuplicateKind) -> list[Any]:
    """What the viewer sees of them: in the moment between two questions one may be gone."""
    if pair.kind != kind:
        return []
    question: Any = contacts_by_id if kind is DuplicateKind.CONTACT else organizations_by_id
    rows = [await info.context.load(question, id) for id in (pair.one_id, pair.other_id)]
    return [row for row in rows if row is not None]


__all__ = ["DuplicateKind", "DuplicatePair"]
