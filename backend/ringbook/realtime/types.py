"""What live screens are sent."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.core.reading import Node

if TYPE_CHECKING:
    from ringbook.history.types import TimelineEntry
    from ringbook.identity.types import Viewer
    from ringbook.telephony.types import Call


@strawberry.type(description="Something happened to a record that is watched.")
class RecordEvent:
    seq: int = strawberry.field(description="Counts up over everything; give the highest as `after` when you return.")
    entry: Annotated["TimelineEntry", strawberry.lazy("ringbook.history.types")] | None = strawberry.field(
        description="What happened. Null: something was deleted, or may have left the viewer's sight; ask again for"
        " what is shown with the record."
    )
    on_timeline: bool = strawberry.field(description="The record's timeline has the entry.")
    record: Node = strawberry.field(description="The contact, organization or ticket as it is now.")


@strawberry.type(description="Something happened to a call that concerns the viewer.")
class CallEvent:
    seq: int = strawberry.field(description="Counts up over everything.")
    name: str = strawberry.field(
        description="call.started, call.answered, call.ended, call.assigned, call.wrapped_up: somebody said what it"
        " came to, or call.changed: it rings on more phones, or the PBX told late who calls whom."
    )
    call: Annotated["Call", strawberry.lazy("ringbook.telephony.types")] = strawberry.field(
        description="The call as it is now: a frame that comes late may show it further on than its name says."
    )


@strawberry.type(description="Something changed in the settings, or in what the viewer may do.")
class SettingsEvent:
    seq: int = strawberry.field(description="Counts up over everything.")
    name: str = strawberry.field(
        description="What: enterprise.changed, crm.created, stage.reordered, role.changed, user.changed,"
        " segmentation.progressed and so on; the part in front of the dot says what to ask for again."
    )
    viewer: Annotated["Viewer", strawberry.lazy("ringbook.identity.types")] = strawberry.field(
        description="The viewer with the rights of this moment."
    )
