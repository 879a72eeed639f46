"""Relating contacts to each other."""

import strawberry

from ringbook.contacts import policy as contacts
from ringbook.contacts.relations import actions, policy
from ringbook.contacts.relations.types import Relation, RelationKind
from ringbook.contacts.types import Contact
from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput, given, maybe

ONE_CARD = "Only the contact whose card it is has to be editable and out of the archive; the other one need not be."
REMARK = "Anything to add; up to 200 characters."


@strawberry.input(description="Who is what to a contact.")
class RelationInput:
    contact_id: strawberry.ID = strawberry.field(description="The contact whose card it is.")
    other_id: strawberry.ID = strawberry.field(description="Another contact of the same Crm.")
    kind: RelationKind = strawberry.field(description="What the other one is to the contact.")
    remark: str = strawberry.field(default="", description=REMARK)


@strawberry.input(description="What to change on a relation, and so on both cards; what is left out stays.")
class RelationPatch:
    id: strawberry.ID = strawberry.field(description="The relation, as one of the two cards shows it.")
    kind: strawberry.Maybe[RelationKind] = maybe("What the other one is to the contact whose card it is.")
    remark: strawberry.Maybe[str] = maybe(REMARK)


@strawberry.type(description="The relation, or why not.")
class RelationPayload(Payload):
    relation: Relation | None = strawberry.field(default=None, description="As the contact's card shows it.")
    contact: Contact | None = strawberry.field(default=None, description="The contact whose card it is.")


@strawberry.type
class RelationMutations:
    @mutation(
        requires="contacts:edit",
        description="Relates two contacts; both cards show it. Errors: NOT_FOUND, FORBIDDEN, WITH_ITSELF, WRONG_CRM,"
        " TOO_LONG; TAKEN for what stands there already, from whichever side; ARCHIVED for a contact in the archive."
        f" {ONE_CARD}",
    )
    async def relation_create(self, info: Info, input: RelationInput) -> RelationPayload:
        viewer = info.context.viewer
        contact = await find(contacts.visible_to(viewer), input.contact_id, "contactId")
        await contacts.check_edit(contact, viewer, "contactId")
        other = await find(contacts.visible_to(viewer), input.other_id, "otherId")
        relation = await actions.relate(contact, other, kind=input.kind, remark=input.remark, by=viewer)
        return RelationPayload.of(relation=relation, contact=contact)

    @mutation(
        requires="contacts:edit",
        description="Changes a relation on both cards. Errors: NOT_FOUND, FORBIDDEN, TOO_LONG, TAKEN, ARCHIVED."
        f" {ONE_CARD}",
    )
    async def relation_update(self, info: Info, input: RelationPatch) -> RelationPayload:
        viewer = info.context.viewer
        relation = await find(policy.visible_to(viewer), input.id)
        await contacts.check_edit(contact := await relation.contact, viewer)
        relation = await actions.change(relation, by=viewer, **given(input))
        return RelationPayload.of(relation=relation, contact=contact)

    @mutation(
        requires="contacts:edit",
        description=f"Deletes a relation from both cards. Errors: NOT_FOUND, FORBIDDEN, ARCHIVED. {ONE_CARD}",
    )
    async def relation_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        relation = await find(policy.visible_to(viewer), input.id)
        await contacts.check_edit(await relation.contact, viewer)
        await actions.unrelate(relation, by=viewer)
        return DeletePayload(deleted_id=input.id)
