"""Tags as the API shows them."""

import strawberry

from ringbook.contacts.loaders import uses_of_tags
from ringbook.core.reading import Node, attribute, count


@strawberry.type(description="A word that people hang on contacts and organizations of one Crm.")
class Tag(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique in its Crm, whatever the case; up to 60 characters.")
    colour: str = attribute("As #rrggbb.")
    usage_count: int = count(
        uses_of_tags,
        "How many contacts and organizations carry it, the trash apart; told to those who may configure Crms, 0 to"
        " others.",
    )
