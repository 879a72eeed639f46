"""Relations as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.contacts.loaders import contacts_by_id
from ringbook.contacts.relations.models import RelationKind
from ringbook.core.reading import Node, attribute, one

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact

strawberry.enum(
    RelationKind,
    description="What somebody is to the contact whose card it is. PARENT and CHILD, MANAGER and REPORT, ASSISTANT and"
    " ASSISTED, REFERRER and REFERRED, GUARDIAN and WARD are each other's other side; the rest read alike from both.",
)


@strawberry.type(
    description="Who is what to a contact. A relation stands on the cards of both, each time with an id of its own, the"
    " other one as `contact` and the kind as seen from there."
)
class Relation(Node):
    kind: RelationKind = attribute("What `contact` is to the one whose card it is.")
    contact: Annotated["Contact", strawberry.lazy("ringbook.contacts.types")] = one(
        contacts_by_id, "other_id", "The other one."
    )
    remark: str = attribute("Up to 200 characters; the same on both cards.")
    created_at: datetime = attribute("When the two were related, in UTC.")


__all__ = ["Relation", "RelationKind"]
