"""Crms and the enterprise as the API shows them."""

from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, many, one
from ringbook.crms import models, policy
from ringbook.crms.bases import BASES, READY, ContactBaseKind, ParameterKind
from ringbook.crms.loaders import open_crms_by_id
from ringbook.crms.models import OrganizationRegister
from ringbook.custom_fields.loaders import fields_by_crm
from ringbook.dictionaries.loaders import positions_by_crm, sources_by_crm, stages_by_crm
from ringbook.segments.loaders import segmentations_by_crm
from ringbook.tags.loaders import tags_by_crm

if TYPE_CHECKING:
    from ringbook.custom_fields.types import CustomField, CustomFieldTarget
    from ringbook.dictionaries.types import Position, Source, Stage
    from ringbook.segments.types import Segmentation
    from ringbook.tags.types import Tag

_words = strawberry.lazy("ringbook.dictionaries.types")
_fields = strawberry.lazy("ringbook.custom_fields.types")


describe(
    OrganizationRegister,
    "Where the companies of a Crm are looked up.",
    PL="In the Polish white list, by NIP.",
    EU="In VIES, by VAT id.",
)
describe(
    ContactBaseKind,
    "Where the contacts of a Crm live.",
    LOCAL="In Ringbook itself.",
    HUBSPOT="In HubSpot.",
    ZAMMAD="In Zammad.",
    LIVESPACE="In Livespace.",
    SALESFORCE="In Salesforce.",
    DYNAMICS="In Microsoft Dynamics 365.",
    CUSTOM="In a system that answers by REST, whose fields a mapping names.",
    CUSTOM_EXT="In a system that shows its own page for a caller.",
)
describe(
    ParameterKind,
    "How a parameter is written.",
    name="ContactBaseParameterKind",
    TEXT="As plain text.",
    URL="As an http or https address.",
    FLAG="As true or false.",
    SECRET="As plain text that is stored encrypted and never shown again.",
)


@strawberry.type(description="Something that another system's address book needs to be told.")
class ContactBaseParameter:
    key: str = attribute("Its name in baseValues.")
    kind: ParameterKind = attribute("How it is written.")
    required: bool = attribute("The base can't be chosen without it.")


@strawberry.type(description="A kind of contact base that a Crm can have.")
class ContactBase:
    kind: ContactBaseKind = strawberry.field(description="Give it as baseKind.")

    @strawberry.field(
        description="True: it works. False: its parameters can be kept, but there is no connector yet; nothing is"
        " synchronised, and the contacts stay in Ringbook."
    )
    def ready(self) -> bool:
        return self.kind in READY

    @strawberry.field(description="What it wants to know, in the order of a form.")
    def parameters(self) -> list[ContactBaseParameter]:
        return [ContactBaseParameter(key=each.key, kind=each.kind, required=each.required) for each in BASES[self.kind]]


@strawberry.type(description="What a Crm has been told about its contact base: one parameter.")
class ContactBaseValue:
    key: str = strawberry.field(description="The parameter.")
    value: str | None = strawberry.field(description="Null for a secret, which never comes back, and for nothing.")
    filled: bool = strawberry.field(description="Something is stored.")


@strawberry.type(description="One contact base: its own contacts, organizations and dictionaries.")
class Crm(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Unique.")
    region: str = attribute("ISO 3166 country code: how numbers without a country code are read.")
    show_caller_fields: bool = attribute("Forms and cards show the fields that tell who calls.")
    organization_register: OrganizationRegister = attribute("Where its companies are looked up.")
    base_kind: ContactBaseKind = attribute("Where its contacts live.")
    stages: list[Annotated["Stage", _words]] = many(stages_by_crm, "In their order, hidden ones too.")
    positions: list[Annotated["Position", _words]] = many(positions_by_crm, "In their order, hidden ones too.")
    sources: list[Annotated["Source", _words]] = many(sources_by_crm, "In their order, hidden ones too.")
    tags: list[Annotated["Tag", strawberry.lazy("ringbook.tags.types")]] = many(tags_by_crm, "By name.")
    segmentation: Annotated["Segmentation", strawberry.lazy("ringbook.segments.types")] = one(
        segmentations_by_crm, "id", "What turns its contacts' data into segments."
    )

    @strawberry.field(
        description="The fields defined for its contacts or organizations: by position, those without one last; in one"
        " position by name, as the reader's language sorts."
    )
    async def custom_fields(
        root: strawberry.Parent[Any],
        info: Info,
        target: Annotated[
            Annotated["CustomFieldTarget", _fields], strawberry.argument(description="Which records have them.")
        ],
        deleted: Annotated[
            bool, strawberry.argument(description="true: just those that were deleted and can be restored.")
        ] = False,
    ) -> list[Annotated["CustomField", _fields]]:
        found = await info.context.load(fields_by_crm, root.id) or []
        return [field for field in found if field.target == target and bool(field.deleted_at) == deleted]

    @strawberry.field(description="Parameters of the chosen base kind; none for those who may not configure Crms.")
    def base_values(root: strawberry.Parent[models.Crm], info: Info) -> list[ContactBaseValue]:
        if not policy.can_configure(info.context.viewer):
            return []
        known, sealed = root.base_values, root.base_secrets
        return [
            ContactBaseValue(key=key, value=known.get(key), filled=key in known or key in sealed)
            for key in (parameter.key for parameter in BASES[root.base_kind])
        ]


@strawberry.type(description="What holds for the whole enterprise.")
class Enterprise(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    crm_enabled: bool = attribute("The CRM is on. Off, it is hidden from all but those who may set it up.")
    restricted_crm: bool = attribute("Each Crm is seen only by the members of its projects.")
    caller_identification: bool = attribute("A ringing call opens the caller's card by itself.")
    default_crm: Crm | None = one(
        open_crms_by_id,
        "default_crm_id",
        "Chosen beforehand wherever a Crm is chosen; null too when the viewer may not see it.",
    )


__all__ = ["ContactBase", "ContactBaseKind", "Crm", "Enterprise", "OrganizationRegister"]
