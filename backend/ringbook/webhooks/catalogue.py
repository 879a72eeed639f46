"""Which events can be posted: what happens to records, each in a sentence."""

from collections.abc import Mapping

GROUPS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "contact": (
        "Contacts",
        {
            "created": "A contact was added",
            "changed": "A contact's fields were changed",
            "moved": "A contact came to another stage",
            "placed": "A contact's card was put elsewhere on the board",
            "segmented": "A contact came to another segment",
            "consented": "A contact gave or withdrew a consent",
            "related": "A contact was related to another one",
            "unrelated": "A relation to another contact was taken away",
            "called_anyway": "Somebody called or wrote to a contact although a rule was against it",
            "archived": "A contact was put into the archive",
            "unarchived": "A contact came back from the archive",
            "merged": "Contacts were merged into this one",
            "unmerged": "A merge of contacts was taken back",
            "deleted": "A contact was put into the trash",
            "restored": "A contact came back from the trash",
        },
    ),
    "organization": (
        "Organizations",
        {
            "created": "An organization was added",
            "changed": "An organization's fields were changed",
            "moved": "An organization came to another stage",
            "called_anyway": "Somebody called or wrote to an organization although a rule was against it",
            "merged": "Organizations were merged into this one",
            "unmerged": "A merge of organizations was taken back",
            "deleted": "An organization was put into the trash",
            "restored": "An organization came back from the trash",
        },
    ),
    "call": (
        "Calls",
        {
            "started": "A call began to ring",
            "answered": "A call was answered",
            "ended": "A call was over",
            "changed": "A call rings on more phones, or its PBX told late whom it is with",
            "identified": "Who calls was found out anew",
            "assigned": "Somebody said who called",
            "wrapped_up": "Somebody said what a call came to",
            "claimed": "Somebody took on a missed call",
            "released": "Somebody gave a missed call back",
            "settled": "A missed call was seen to",
            "reopened": "A missed call is open again",
            "listened": "Somebody listened to a recording",
        },
    ),
    "activity": (
        "Activities",
        {
            "planned": "An activity was planned",
            "changed": "An activity's fields were changed",
            "rescheduled": "An activity got another time",
            "done": "An activity was done",
            "undone": "An activity is open again",
            "deleted": "An activity was deleted",
            "dialling": "A phone meeting is being dialled",
            "dialled": "A try of a phone meeting was over",
            "reached": "A phone meeting reached its contact",
            "not_reached": "A phone meeting reached nobody, and no more tries are left",
            "unclear": "Nobody knows whether a phone meeting rang",
            "refused": "A phone meeting must not be dialled",
            "waiting": "A phone meeting waits for its next try",
        },
    ),
    "ticket": (
        "Tickets",
        {
            "created": "A ticket was added",
            "changed": "A ticket's fields were changed",
            "moved": "A ticket came to another state",
            "resolved": "A ticket was resolved",
            "commented": "Somebody commented on a ticket",
            "deleted": "A ticket was deleted",
        },
    ),
    "ticket_comment": (
        "Comments on tickets",
        {"changed": "A comment was changed", "deleted": "A comment was deleted"},
    ),
    "message": (
        "Messages",
        {
            "queued": "A message was written, and waits to be sent",
            "sent": "A message was handed to its gateway",
            "delivered": "A message arrived",
            "bounced": "A message came back",
            "failed": "A message could not be sent",
            "unclear": "Nobody knows whether a message was sent",
            "postponed": "A message waits for another time",
            "cancelled": "A message was withdrawn",
        },
    ),
    "note": (
        "Notes",
        {"added": "A note was added", "changed": "A note was changed", "deleted": "A note was deleted"},
    ),
    "logged_event": (
        "Logged events",
        {
            "added": "A call or message was noted by hand",
            "changed": "A logged event was changed",
            "deleted": "A logged event was deleted",
        },
    ),
    "file": (
        "Files",
        {
            "added": "A file was added",
            "changed": "A file got another name or description",
            "replaced": "A file got a new version",
            "deleted": "A file was deleted",
            "restored": "A file came back",
        },
    ),
}
"""The part of the name before the dot: its title, and by the part behind it what happened."""

NAMES = {f"{group}.{verb}": sentence for group, (_, verbs) in GROUPS.items() for verb, sentence in verbs.items()}
"""By the whole name."""
CHOICES = {*NAMES, *(f"{group}.*" for group in GROUPS)}
"""What a webhook may choose."""
TEST = "webhook.test"
"""The name of what is posted to try an address."""
