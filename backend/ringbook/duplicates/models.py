"""Pairs of records that may be one and the same."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Row
from ringbook.crms.models import Crm
from ringbook.identity.models import User


class DuplicateKind(StrEnum):
    CONTACT = "contact"
    ORGANIZATION = "organization"


class DuplicatePair(Row):
    """Two contacts, or two organizations, of one Crm; one_id is the lesser id.

    score: the sum of the weights of the reasons, which are powers of two, so that it says which those are. seen_at:
    when a search found it the last time; what a search doesn't find again goes. rejected_at: somebody said that they
    are not the same; such a pair is remembered for as long as its records are.
    """

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="duplicate_pairs")
    crm_id: UUID
    kind = fields.CharEnumField(DuplicateKind, max_length=12)
    one_id = fields.UUIDField()
    other_id = fields.UUIDField()
    score = fields.IntField()
    seen_at = fields.DatetimeField()
    rejected_at = fields.DatetimeField(null=True)
    rejected_by: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="rejected_pairs", null=True
    )
    rejected_by_id: UUID | None

    class Meta:
        table = "duplicate_pair"


class DuplicateSearch(Row):
    """When a Crm was searched as a whole the last time."""

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="duplicate_searches")
    crm_id: UUID
    searched_at = fields.DatetimeField()

    class Meta:
        table = "duplicate_search"
