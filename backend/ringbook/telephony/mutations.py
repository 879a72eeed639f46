"""Connecting PBXes, and saying who a call was with."""

import strawberry

from ringbook.contacts import policy as contacts
from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.http.home import home_of
from ringbook.core.inputs import DeleteInput
from ringbook.telephony import actions, policy
from ringbook.telephony.types import Call, CtiConnection


@strawberry.input(description="A new line to a PBX.")
class CtiConnectionInput:
    name: str = strawberry.field(description="Unique among the lines there are; up to 120 characters.")
    region: str = strawberry.field(
        default="PL", description="ISO 3166 country code: how its numbers without a country code are read."
    )


@strawberry.input(description="Which line gets a new token.")
class CtiConnectionRotateInput:
    id: strawberry.ID = strawberry.field(description="The line.")


@strawberry.type(description="The line with its secret, or why not.")
class CtiConnectionPayload(Payload):
    cti_connection: CtiConnection | None = strawberry.field(default=None, description="The line as it is now.")
    token: str | None = strawberry.field(default=None, description="Its secret, shown this once.")
    url: str | None = strawberry.field(
        default=None, description="Where the PBX posts its events. It holds the token, so it is shown this once."
    )


@strawberry.input(description="Who a call was with.")
class CallAssignInput:
    id: strawberry.ID = strawberry.field(description="The call.")
    contact_id: strawberry.ID = strawberry.field(description="The contact, one that the viewer sees.")


@strawberry.type(description="The call, or why not.")
class CallPayload(Payload):
    call: Call | None = strawberry.field(default=None, description="The call as it is now.")


@strawberry.type
class TelephonyMutations:
    @mutation(
        requires="telephony:configure",
        description="Adds a line to a PBX that speaks Zammad's generic CTI. Errors: BLANK, TOO_LONG, TAKEN,"
        " UNKNOWN_REGION.",
    )
    async def cti_connection_create(self, info: Info, input: CtiConnectionInput) -> CtiConnectionPayload:
        viewer = info.context.viewer
        connection, token = await actions.create(name=input.name, region=input.region, by=viewer)
        return CtiConnectionPayload.of(cti_connection=connection, token=token, url=_url(info, token))

    @mutation(
        requires="telephony:configure",
        description="Gives a line a new token; the old one is refused from now on. Errors: NOT_FOUND.",
    )
    async def cti_connection_rotate(self, info: Info, input: CtiConnectionRotateInput) -> CtiConnectionPayload:
        viewer = info.context.viewer
        connection = await find(policy.connections(viewer), input.id)
        token = await actions.rotate(connection, by=viewer)
        return CtiConnectionPayload.of(cti_connection=connection, token=token, url=_url(info, token))

    @mutation(
        requires="telephony:configure",
        description="Takes a line away; its token is refused from now on, its calls stay. Errors: NOT_FOUND.",
    )
    async def cti_connection_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.delete(await find(policy.connections(viewer), input.id), by=viewer)
        return DeletePayload(deleted_id=input.id)

    @mutation(
        requires="contacts:edit",
        description="Says who a call was with: it is then on that contact's timeline. The number is not added to"
        " the contact. Errors: NOT_FOUND.",
    )
    async def call_assign(self, info: Info, input: CallAssignInput) -> CallPayload:
        viewer = info.context.viewer
        call = await find(policy.visible_to(viewer), input.id)
        contact = await find(contacts.visible_to(viewer), input.contact_id, "contactId")
        return CallPayload.of(call=await actions.assign(call, contact, by=viewer))


def _url(info: Info, token: str) -> str:
    """As the PBX reaches us."""
    return f"{home_of(info.context.connection)}/api/v1/cti/{token}"
