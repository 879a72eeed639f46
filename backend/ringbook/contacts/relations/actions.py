"""What happens to relations: always to both sides, with a line in both stories."""

from collections.abc import Sequence

from ringbook.contacts.actions.archive import refuse_archived
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.models import Contact
from ringbook.contacts.relations.models import Relation, RelationKind
from ringbook.core.checks import short
from ringbook.core.errors import DomainError, not_found
from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change, record

RELATED = "contact.related"
UNRELATED = "contact.unrelated"
LONGEST = 200


async def relate(contact: Contact, other: Contact, *, kind: RelationKind, remark: str = "", by: Viewer) -> Relation:
    """`other` is from now on a `kind` of `contact`; the answer is the contact's side.

    Raises WITH_ITSELF, WRONG_CRM, TOO_LONG, TAKEN, or ARCHIVED for a contact in the archive.
    """
    if contact.id == other.id:
        raise DomainError("with_itself", "Choose somebody else: nobody is related to themselves.", field="otherId")
    if contact.crm_id != other.crm_id:
        raise DomainError("wrong_crm", "This contact belongs to another CRM.", field="otherId")
    contact, other = await _hold(contact, other, "contactId")
    side = Relation(contact=contact, other=other, kind=kind, remark=_remark(remark))
    await _check_free(side)
    back = Relation(contact=other, other=contact, kind=kind.seen_back, remark=side.remark)
    for row in (side, back):
        await row.save()
        await _tell(RELATED, row, Change("relations", None, await _story(row)), by)
    return side


async def change(
    relation: Relation, *, by: Viewer, kind: RelationKind | None = None, remark: str | None = None
) -> Relation:
    """Change what is given, on both cards. Raises TOO_LONG, TAKEN, ARCHIVED, or NOT_FOUND for one just deleted."""
    before = await _both(relation)
    kind = kind or before[0].kind
    remark = before[0].remark if remark is None else _remark(remark)
    if (kind, remark) == (before[0].kind, before[0].remark):
        return before[0]
    if kind is not before[0].kind:
        await _check_free(Relation(contact_id=relation.contact_id, other_id=relation.other_id, kind=kind))
    for row, new in zip(before, (kind, kind.seen_back), strict=True):
        old = await _story(row)
        await row.update_from_dict({"kind": new, "remark": remark}).save(update_fields=["kind", "remark"])
        await _tell(RELATED, row, Change("relations", old, await _story(row)), by)
    return before[0]


async def unrelate(relation: Relation, *, by: Viewer) -> None:
    """The two are no longer related in this way. Raises ARCHIVED, or NOT_FOUND for one just deleted."""
    for row in await _both(relation):
        await row.delete()
        await _tell(UNRELATED, row, Change("relations", await _story(row), None), by)


async def _tell(name: str, side: Relation, change: Change, by: Viewer) -> None:
    contact = await side.contact
    await record(name, contact, by=by, changes=[change], about=await companies(contact.organization_id))


async def _hold(contact: Contact, other: Contact, field: str = "id") -> tuple[Contact, Contact]:
    """Both as they are now; nobody else relates them until our transaction ends.

    Raises ARCHIVED for the first, whose card is being edited; the other one is told of, and may be in the archive.
    """
    rows = Contact.filter(id__in=[contact.id, other.id]).order_by("id").select_for_update(no_key=True)
    found = {row.id: row for row in await rows}
    refuse_archived(found[contact.id], field)
    return found[contact.id], found[other.id]


async def _both(relation: Relation) -> Sequence[Relation]:
    """The side itself, then that of the other card, held as they are now."""
    await _hold(await relation.contact, await relation.other)
    rows = Relation.all().prefetch_related("contact", "other")
    side = await rows.get_or_none(id=relation.id)
    if side is None:
        raise not_found()
    return side, await rows.get(contact_id=side.other_id, other_id=side.contact_id, kind=side.kind.seen_back)


async def _check_free(side: Relation) -> None:
    """Raises TAKEN when the two are related in this way already, from whichever card it was said."""
    if await Relation.filter(contact_id=side.contact_id, other_id=side.other_id, kind=side.kind).exists():
        raise DomainError("taken", "These two are already related in this way.", field="kind")


def _remark(text: str) -> str:
    return short(text.strip(), field="remark", most=LONGEST)


async def _story(side: Relation) -> dict[str, str]:
    """A relation as the history keeps it: the other one, readable even when they are gone."""
    other = await side.other
    return {"id": str(other.id), "label": str(other), "kind": side.kind.value, "remark": side.remark}
