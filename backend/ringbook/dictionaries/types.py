"""Dictionary entries as the API shows them."""

import strawberry

from ringbook.contacts.loaders import uses_of_positions, uses_of_sources, uses_of_stages
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, count
from ringbook.dictionaries.models import StageFlag

USED = (
    "How many contacts and organizations have it, the trash apart; told to those who may configure Crms, 0 to others."
)
describe(
    StageFlag,
    "What a stage means to reports.",
    OPEN="It is not decided yet.",
    WON="The contact became a customer.",
    LOST="It came to nothing.",
    NONE="Reports leave it out.",
)


@strawberry.type(description="How far a contact or an organization has come.")
class Stage(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique in its Crm.")
    colour: str = attribute("As #rrggbb.")
    flag: StageFlag = attribute("What it means to reports.")
    rank: int = attribute("Its place in the list: stages are sorted by it.")
    in_kanban: bool = attribute("Is a column of the board.")
    hidden: bool = attribute("Not offered for new records.")
    usage_count: int = count(uses_of_stages, USED)


@strawberry.type(description="What a contact does in their organization.")
class Position(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique in its Crm.")
    colour: str = attribute("As #rrggbb.")
    rank: int = attribute("Its place in the list: positions are sorted by it.")
    hidden: bool = attribute("Not offered for new records.")
    usage_count: int = count(uses_of_positions, USED)


@strawberry.type(description="Where a contact or an organization was won.")
class Source(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique in its Crm.")
    colour: str = attribute("As #rrggbb.")
    rank: int = attribute("Its place in the list: sources are sorted by it.")
    system: bool = attribute("Exists from the start; it can be hidden, not deleted.")
    hidden: bool = attribute("Not offered for new records.")
    usage_count: int = count(uses_of_sources, USED)


__all__ = ["USED", "Position", "Source", "Stage", "StageFlag"]
