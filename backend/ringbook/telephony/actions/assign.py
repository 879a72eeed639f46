"""Who it was after all."""

from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record, update
from ringbook.telephony.actions.take import channels
from ringbook.telephony.models import Call

ASSIGNED = "call.assigned"


async def assign(call: Call, contact: Contact, *, by: Viewer) -> Call:
    """Attach a call to a contact, on whose timeline it then is; what the PBX says later leaves that alone."""
    await contact.fetch_related("organization")
    await call.fetch_related("organization")
    organization = contact.organization or call.organization
    changes = await update(call, contact=contact, organization=organization, assigned=True)
    told = [change for change in changes if change.field in ("contact", "organization")]
    if told:
        about = (contact, organization)
        await record(ASSIGNED, call, by=by, changes=told, about=about, also_tell=await channels(call))
    return call
