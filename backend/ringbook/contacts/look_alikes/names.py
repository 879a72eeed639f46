"""People with nearly the same name: Kowalski is Kowalska, Jan Nowak is Nowak Jan."""

from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

ALIKE = 0.5
"""Share of the groups of three letters that alike names have in common; the order of words doesn't count."""
MOST = 200

_ONLY_ALIKE = "SELECT set_config('pg_trgm.similarity_threshold', %s, true)"
_ALIKE = """
SELECT id, similarity(search, wanted.name) AS alike
FROM contact, (SELECT folded(%s) AS name, folded(%s) AS city, %s::uuid AS organization_id) wanted
WHERE search %% wanted.name AND crm_id = %s AND deleted_at IS NULL
  AND (contact.organization_id = wanted.organization_id OR wanted.city <> '' AND folded(contact.city) = wanted.city)
ORDER BY alike DESC, id LIMIT %s
"""


async def alike_names(
    crm_id: UUID, first_name: str, last_name: str, city: str, organization_id: UUID | None
) -> dict[UUID, float]:
    """Contacts of the Crm in the same town or organization, hidden ones too, with how alike their names are.

    From 1 down to ALIKE, the most alike first; none without a whole name.
    """
    if not (first_name.strip() and last_name.strip()):
        return {}
    values = [f"{first_name} {last_name}", city.strip(), organization_id, crm_id, MOST]
    async with in_transaction():
        database = connections.get("default")
        await database.execute_query(_ONLY_ALIKE, [str(ALIKE)])  # what the index is asked for
        return {row["id"]: row["alike"] for row in await database.execute_query_dict(_ALIKE, values)}
