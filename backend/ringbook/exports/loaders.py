"""Which columns there are."""

from uuid import UUID

from ringbook.core.viewer import Viewer
from ringbook.custom_fields.loaders import in_order
from ringbook.custom_fields.policy import alive
from ringbook.exports.columns import Column
from ringbook.exports.kinds import Kind
from ringbook.exports.own import column_of


async def all_columns(kind: Kind, crm_id: UUID | None, viewer: Viewer) -> list[Column]:
    """Those that every record has, then the own fields of a Crm, or of all Crms that the viewer sees."""
    if kind.target is None:
        return kind.columns()
    fields = alive(viewer).filter(target=kind.target)
    own = await (fields.filter(crm_id=crm_id) if crm_id else fields)
    return kind.columns() + [column_of(field) for field in in_order(own)]
