"""The locks of a merge: the rules of the Crm, then the records in the order of their ids."""

from collections.abc import Collection
from uuid import UUID

from ringbook.core.still import hold_rules
from ringbook.merging.kinds import Kind, Record
from ringbook.organizations.actions.parents import hold_tree


async def hold(kind: Kind, crm_id: UUID, ids: Collection[UUID]) -> dict[UUID, Record]:
    """The records as they are now, by their ids; nobody else changes them until our transaction ends.

    Who adds something to one of them meanwhile does not wait for us: what comes too late is gathered after the commit.
    """
    await hold_rules(crm_id)
    if kind.owner == "organization":
        await hold_tree(crm_id)
    rows = kind.model.filter(id__in=list(ids)).order_by("id").select_for_update(no_key=True)
    return {row.pk: row for row in await rows}
