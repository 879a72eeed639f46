"""Recording consents."""

from datetime import datetime

import strawberry

from ringbook.consents import actions, listeners, policy
from ringbook.consents.types import Consent, ConsentChannel
from ringbook.contacts import policy as contacts
from ringbook.contacts.types import Contact
from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import given

__all__ = ["ConsentMutations", "listeners"]  # so that the web process listens too


@strawberry.input(description="What a contact said of one kind of consent.")
class ConsentInput:
    contact_id: strawberry.ID = strawberry.field(description="The contact; an archived one, too.")
    kind_id: strawberry.ID = strawberry.field(description="An entry of the dictionary CONSENT_KIND.")
    granted: bool = strawberry.field(description="They give it; false: they withdraw it.")
    at: datetime | None = strawberry.field(
        default=None, description="When they said so, from 1900 to now; left out: now."
    )
    channel: ConsentChannel = strawberry.field(description="How they said it.")
    wording: str = strawberry.field(
        default="", description="The version of the text they agreed to; up to 120 characters."
    )
    remark: str = strawberry.field(default="", description="Anything to add; up to 500 characters.")


@strawberry.type(description="The consent, or why not.")
class ConsentPayload(Payload):
    consent: Consent | None = strawberry.field(default=None, description="As it was recorded.")
    contact: Contact | None = strawberry.field(default=None, description="The contact, with all their consents.")


@strawberry.type
class ConsentMutations:
    @mutation(
        requires="contacts:edit",
        description="Records that a contact gives or withdraws a consent; what was recorded before stays. Errors:"
        " NOT_FOUND, FORBIDDEN, IN_FUTURE, OUT_OF_RANGE, TOO_LONG; INACTIVE for giving one of an inactive kind.",
    )
    async def consent_record(self, info: Info, input: ConsentInput) -> ConsentPayload:
        viewer = info.context.viewer
        contact = await find(contacts.visible_to(viewer), input.contact_id, "contactId")
        await contacts.check_edit(contact, viewer, "contactId")
        kind = await find(policy.kinds(viewer), input.kind_id, "kindId")
        consent = await actions.record(contact, kind, by=viewer, **given(input, "contact_id", "kind_id"))
        return ConsentPayload.of(consent=consent, contact=contact)
