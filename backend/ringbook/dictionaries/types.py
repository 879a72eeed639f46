"""Dictionary entries as the API shows them."""

import strawberry

from ringbook.core.reading import Node, attribute
from ringbook.dictionaries.models import StageFlag

strawberry.enum(StageFlag, description="What a stage means to reports.")


@strawberry.type(description="How far a contact has come.")
class Stage(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique in its Crm.")
    colour: str = attribute("As #rrggbb.")
    flag: StageFlag = attribute("What it means to reports.")
    rank: int = attribute("Its place in the list, from 0.")
    in_kanban: bool = attribute("Is a column of the board.")


@strawberry.type(description="What a contact does in their organization.")
class Position(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique in its Crm.")


@strawberry.type(description="Where a contact was won.")
class Source(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique in its Crm.")
    system: bool = attribute("Exists from the start; it can be hidden, not deleted.")
    hidden: bool = attribute("Not offered for new records.")


__all__ = ["Position", "Source", "Stage", "StageFlag"]
