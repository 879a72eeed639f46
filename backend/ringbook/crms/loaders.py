"""Batch reads of Crms."""

from collections.abc import Mapping
from uuid import UUID

from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm, Enterprise
from ringbook.crms.policy import visible_to


async def crms_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Crm]:
    """Also those the Crm gate hides: whoever sees an account may read its Crm's name."""
    return by("id", await rows_by(every(Crm), "id", ids))


async def open_crms_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Crm]:
    """Those that the Crm gate lets the viewer see."""
    return by("id", await rows_by(visible_to(viewer), "id", ids))


async def crms_by_viewer(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, list[Crm]]:
    """The Crms the viewer sees, the one to choose beforehand first, the others by name; under their own user id."""
    enterprise = await Enterprise.first()
    chosen = enterprise and enterprise.default_crm_id
    return {viewer.user_id: sorted(await visible_to(viewer).order_by("name"), key=lambda crm: crm.id != chosen)}


async def default_crm_by_viewer(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Crm | None]:
    """The Crm to choose beforehand: the enterprise's, if the viewer sees it."""
    enterprise = await Enterprise.first()
    chosen = enterprise and enterprise.default_crm_id
    return {viewer.user_id: await visible_to(viewer).get_or_none(id=chosen) if chosen else None}


async def caller_identification_by_viewer(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """Whether a ringing call opens the caller's card, under the viewer's user id."""
    enterprise = await Enterprise.first()
    return {viewer.user_id: enterprise is None or enterprise.caller_identification}
