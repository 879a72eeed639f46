"""Relations as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.contacts.loaders import contacts_by_id
from ringbook.contacts.relations.models import RelationKind
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, one

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact

describe(
    RelationKind,
    "What somebody is to the contact whose card it is.",
    SPOUSE="Husband, wife or partner.",
    PARENT="Mother or father; the other side is CHILD.",
    CHILD="Daughter or son; the other side is PARENT.",
    SIBLING="Sister or brother.",
    RELATIVE="Of the family otherwise.",
    FRIEND="They like each other.",
    COLLEAGUE="They work together.",
    MANAGER="The contact's superior; the other side is REPORT.",
    REPORT="Reports to the contact; the other side is MANAGER.",
    ASSISTANT="Assists the contact; the other side is ASSISTED.",
    ASSISTED="Is assisted by the contact; the other side is ASSISTANT.",
    REFERRER="Recommended us to the contact; the other side is REFERRED.",
    REFERRED="Came on the contact's recommendation; the other side is REFERRER.",
    GUARDIAN="Answers for the contact; the other side is WARD.",
    WARD="The contact answers for them; the other side is GUARDIAN.",
    OTHER="Something else; the description says what.",
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
