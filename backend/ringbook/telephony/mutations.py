"""Saying who a call was with."""

import strawberry

from ringbook.contacts import policy as contacts
from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.telephony import actions, policy
from ringbook.telephony.types import Call


@strawberry.input(description="Who a call was with.")
class CallAssignInput:
    id: strawberry.ID = strawberry.field(description="The call.")
    contact_id: strawberry.ID = strawberry.field(description="The contact, one that the viewer sees.")
    add_number: bool = strawberry.field(
        default=False, description="Add the number to the contact's, if they don't have it; its kind is guessed."
    )
    remember: bool = strawberry.field(
        default=True, description="The next call of the number is with them, until the number leaves them."
    )


@strawberry.type(description="The call, or why not.")
class CallPayload(Payload):
    call: Call | None = strawberry.field(default=None, description="The call as it is now.")


@strawberry.type
class TelephonyMutations:
    @mutation(
        requires="contacts:edit",
        description="Says who a call was with: it is then on that contact's timeline, with the note of its wrap-up, and"
        " no more on that of whom it was with before; the call back that was planned is with that contact too, as far"
        " as the viewer may change these. With `addNumber` the contact gets the number in the same step. Errors:"
        " NOT_FOUND; at addNumber FORBIDDEN, ARCHIVED, NO_NUMBER, TOO_MANY, and"
        " DUPLICATE for whoever may not save a number twice: then attach the call alone.",
    )
    async def call_assign(self, info: Info, input: CallAssignInput) -> CallPayload:
        viewer = info.context.viewer
        call = await find(policy.visible_to(viewer), input.id)
        contact = await find(contacts.visible_to(viewer), input.contact_id, "contactId")
        await actions.assign(call, contact, by=viewer, remember=input.remember, add_number=input.add_number)
        return CallPayload.of(call=call)
