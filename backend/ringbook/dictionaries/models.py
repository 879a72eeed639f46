"""The lists of a Crm that contacts and organizations choose from."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Versioned
from ringbook.crms.models import Crm


class StageFlag(StrEnum):
    """What a stage means to reports."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    NONE = "none"


class Entry(Versioned):
    """One word of a Crm's list; its name is unique in the list, whatever the case.

    What is hidden is not offered for new records; those that have it keep it.
    """

    crm_id: UUID
    name = fields.CharField(120)
    rank = fields.IntField(default=0)
    colour = fields.CharField(7, default="#868e96")
    hidden = fields.BooleanField(default=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class Stage(Entry):
    """How far a contact has come."""

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="stages")
    flag = fields.CharEnumField(StageFlag, default=StageFlag.OPEN)
    in_kanban = fields.BooleanField(default=True)

    class Meta:
        table = "stage"


class Position(Entry):
    """What a contact does in their organization."""

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="positions")

    class Meta:
        table = "position"


class Source(Entry):
    """Where a contact was won. System sources can be hidden, not deleted."""

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="sources")
    system = fields.BooleanField(default=False)

    class Meta:
        table = "source"
