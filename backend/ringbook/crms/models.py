"""Contact bases, and what holds for the whole enterprise."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Versioned
from ringbook.crms.bases import ContactBaseKind


class OrganizationRegister(StrEnum):
    """Where companies are looked up: in Poland by NIP, in the European Union by VAT id."""

    PL = "PL"
    EU = "EU"


class Crm(Versioned):
    """One contact base. Its region says how its phone numbers are written without a country.

    base_values: parameter -> text, of the chosen base kind. base_secrets: parameter -> sealed text (core/secrets).
    """

    INPUTS: ClassVar[dict[str, str]] = {"base_secrets": "baseValues"}
    name = fields.CharField(120)
    region = fields.CharField(2, default="PL")
    show_caller_fields = fields.BooleanField(default=True)
    organization_register = fields.CharEnumField(OrganizationRegister, default=OrganizationRegister.PL)
    base_kind = fields.CharEnumField(ContactBaseKind, default=ContactBaseKind.LOCAL)
    base_values = Json(default=dict)
    base_secrets = Json(default=dict)

    class Meta:
        table = "crm"

    def __str__(self) -> str:
        return self.name


class Enterprise(Versioned):
    """The one row of settings for everybody."""

    crm_enabled = fields.BooleanField(default=True)
    restricted_crm = fields.BooleanField(default=False)
    caller_identification = fields.BooleanField(default=True)
    default_crm: fields.ForeignKeyNullableRelation[Crm] = fields.ForeignKeyField("models.Crm", null=True)
    default_crm_id: UUID | None

    class Meta:
        table = "enterprise"
