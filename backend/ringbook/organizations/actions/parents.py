"""Who stands above an organization: never itself, never one of those below it."""

from uuid import UUID

from tortoise import connections

from ringbook.core.errors import DomainError
from ringbook.organizations.models import Organization

_ABOVE = """
WITH RECURSIVE above AS (
    SELECT id, parent_id FROM organization WHERE id = %s
    UNION SELECT o.id, o.parent_id FROM organization o JOIN above ON o.id = above.parent_id)
SELECT 1 FROM above WHERE id = %s
"""


async def hold_tree(crm_id: UUID) -> None:
    """Nobody else changes who stands above whom in this Crm until our transaction ends. Before any row is locked."""
    sql = "SELECT pg_advisory_xact_lock(hashtext('organization tree'), hashtext(%s))"
    await connections.get("default").execute_query(sql, [str(crm_id)])


async def wrong_parent(organization: Organization, parent: Organization | None) -> list[DomainError]:
    """PARENT_IS_ITSELF or PARENT_IS_CHILD, however far below; those in the trash count, for they may come back.

    The tree must be held: two who put each above the other would not see each other's change.
    """
    if parent is None or parent.pk == organization.parent_id:
        return []
    if parent.pk == organization.pk:
        return [DomainError("parent_is_itself", "An organization is not its own parent.", field="parentId")]
    if await connections.get("default").execute_query_dict(_ABOVE, [parent.pk, organization.pk]):
        return [DomainError("parent_is_child", "“{name}” stands below this one.", field="parentId", name=parent.name)]
    return []
