"""Whatever has an id, found again: `node(id)`."""

from collections.abc import Callable
from typing import Any

import strawberry
from tortoise.queryset import QuerySet

from ringbook.activities import policy as notes
from ringbook.activities.logged import policy as logged
from ringbook.activities.planned.ids import TYPES as ACTIVITIES
from ringbook.activities.planned.policy import of_kind
from ringbook.consents import policy as consents
from ringbook.contacting import policy as contacting
from ringbook.contacts import policy as contacts
from ringbook.contacts.relations import policy as relations
from ringbook.core.arguments import Id
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.find import find_key
from ringbook.core.ids import split_id
from ringbook.core.reading import Node, shown
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.custom_fields import policy as custom_fields
from ringbook.dialling.requests import policy as dialling
from ringbook.dictionaries import policy as dictionaries
from ringbook.dictionaries.universal import policy as universal
from ringbook.duplicates import policy as duplicates
from ringbook.files import policy as files
from ringbook.history.models import Event, FieldChange
from ringbook.history.types import subject_of
from ringbook.identity import policy as users
from ringbook.identity.keys import policy as keys
from ringbook.imports import policy as imports
from ringbook.jobs import policy as jobs
from ringbook.merging import policy as merging
from ringbook.messaging import policy as messages
from ringbook.notifications import policy as notifications
from ringbook.notifications.loaders import seen
from ringbook.organizations import policy as organizations
from ringbook.projects import policy as projects
from ringbook.segments import policy as segments
from ringbook.tags import policy as tags
from ringbook.telephony import policy as telephony
from ringbook.telephony.log import policy as cti_log
from ringbook.tickets import policy as tickets
from ringbook.tickets.comments import policy as comments
from ringbook.tickets.flows import policy as flows
from ringbook.views import policy as views
from ringbook.webhooks import policy as webhooks

VISIBLE: dict[str, Callable[[Viewer], QuerySet[Any]]] = {
    "ApiKey": keys.visible_to,
    "Call": telephony.visible_to,
    "Classifier": segments.classifiers,
    "Consent": consents.visible_to,
    "Contact": contacts.visible_to,
    "ContactingRules": contacting.visible_to,
    "Crm": crms.visible_to,
    "CtiConnection": telephony.connections,
    "CtiLogEntry": cti_log.visible_to,
    "CustomField": custom_fields.visible_to,
    "DialRequest": dialling.visible_to,
    "DictionaryEntry": universal.visible_to,
    "DuplicatePair": duplicates.visible_to,
    "Enterprise": crms.enterprises,
    "File": files.visible_to,
    "FileVersion": files.versions,
    "Import": imports.visible_to,
    "Job": jobs.visible_to,
    "ListView": views.visible_to,
    "LoggedEvent": logged.visible_to,
    "Merge": merging.visible_to,
    "Message": messages.visible_to,
    "MessageGateway": messages.gateways,
    "MessageTemplate": messages.templates,
    "Note": notes.visible_to,
    "Organization": organizations.visible_to,
    "PhoneNumber": contacts.visible_numbers,
    "Position": dictionaries.positions,
    "Project": projects.visible_to,
    "Relation": relations.visible_to,
    "Role": users.visible_roles,
    "SegmentDefinition": segments.definitions,
    "Source": dictionaries.sources,
    "Stage": dictionaries.stages,
    "Tag": tags.visible_to,
    "Ticket": tickets.visible_to,
    "TicketComment": comments.visible_to,
    "TicketState": flows.states,
    "User": users.visible_to,
    "Webhook": webhooks.visible_to,
    "WebhookDelivery": webhooks.deliveries,
    **{type: of_kind(kind) for kind, type in ACTIVITIES.items()},
}
"""The rows of each type that a viewer sees; what happened is found by its subject instead."""


@strawberry.type
class NodeQueries:
    @query(
        requires=SIGNED_IN,
        description="Anything with an id; null when there is nothing the viewer sees, whatever the reason.",
    )
    async def node(self, info: Info, id: Id) -> Node | None:
        kind, key = split_id(id) or ("", None)
        if kind == "TimelineEntry":
            event = await Event.get_or_none(id=key)
            return shown(event if event and await subject_of(event, info.context) else None)
        if kind == "RecordChange":
            change = await FieldChange.get_or_none(id=key).select_related("event")
            return shown(change if change and await subject_of(change.event, info.context) else None)
        if kind == "Notification":
            own = await notifications.visible_to(info.context.viewer).filter(id=key)
            return shown(next(iter(await seen(own, info.context)), None))
        rows = VISIBLE.get(kind)
        return shown(await find_key(rows(info.context.viewer), key) if rows and key else None)
