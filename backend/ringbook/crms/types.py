"""Crms and the enterprise as the API shows them."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.core.reading import Node, attribute, many, one
from ringbook.crms.loaders import crms_by_id
from ringbook.dictionaries.loaders import positions_by_crm, sources_by_crm, stages_by_crm
from ringbook.tags.loaders import tags_by_crm

if TYPE_CHECKING:
    from ringbook.dictionaries.types import Position, Source, Stage
    from ringbook.tags.types import Tag

_words = strawberry.lazy("ringbook.dictionaries.types")


@strawberry.type(description="One contact base: its own contacts, organizations and dictionaries.")
class Crm(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique.")
    region: str = attribute("ISO 3166 country code: how numbers without a country code are read.")
    stages: list[Annotated["Stage", _words]] = many(stages_by_crm, "In their order.")
    positions: list[Annotated["Position", _words]] = many(positions_by_crm, "In their order.")
    sources: list[Annotated["Source", _words]] = many(sources_by_crm, "In their order, hidden ones too.")
    tags: list[Annotated["Tag", strawberry.lazy("ringbook.tags.types")]] = many(tags_by_crm, "By name.")


@strawberry.type(description="What holds for the whole enterprise.")
class Enterprise:
    restricted_crm: bool = attribute("Each Crm is seen only by the members of its projects.")
    caller_identification: bool = attribute("A ringing call opens the caller's card by itself.")
    default_crm: Crm | None = one(crms_by_id, "default_crm_id", "Chosen beforehand wherever a Crm is chosen.")

    @classmethod
    def is_type_of(cls, row: object, info: object) -> bool:
        return type(row).__name__ == "Enterprise"
