"""How tickets of a type go: states, moves between them, and in how much time they are due."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Row, Versioned
from ringbook.dictionaries.universal.models import DictionaryEntry


class TicketStateCategory(StrEnum):
    """What a state means, whatever it is called."""

    NEW = "new"
    OPEN = "open"
    WAITING = "waiting"
    RESOLVED = "resolved"
    CLOSED = "closed"


LIVE = (TicketStateCategory.NEW, TicketStateCategory.OPEN, TicketStateCategory.WAITING)
"""There is still something to do."""
RUNNING = (TicketStateCategory.NEW, TicketStateCategory.OPEN)
"""The clock of the due time runs."""


class TicketFlow(Versioned):
    """The flow of one type of tickets; each type has just one."""

    type: fields.ForeignKeyRelation[DictionaryEntry] = fields.ForeignKeyField(
        "models.DictionaryEntry", related_name="ticket_flows"
    )
    type_id: UUID

    class Meta:
        table = "ticket_flow"


class TicketState(Versioned):
    """A state of one flow; its name is unique there, whatever the case. New tickets begin in the initial one.

    type_id: the flow's. x, y: its place in the editor's picture, 0 to 1 each.
    """

    flow: fields.ForeignKeyRelation[TicketFlow] = fields.ForeignKeyField("models.TicketFlow", related_name="states")
    flow_id: UUID
    type: fields.ForeignKeyRelation[DictionaryEntry] = fields.ForeignKeyField(
        "models.DictionaryEntry", related_name="ticket_states"
    )
    type_id: UUID
    name = fields.CharField(120)
    category = fields.CharEnumField(TicketStateCategory, max_length=8)
    colour = fields.CharField(7)
    rank = fields.IntField()
    initial = fields.BooleanField(default=False)
    x = fields.FloatField(default=0)
    y = fields.FloatField(default=0)

    class Meta:
        table = "ticket_state"

    def __str__(self) -> str:
        return self.name


class TicketTransition(Row):
    """From the state `start` a ticket may go to the state `end`."""

    start: fields.ForeignKeyRelation[TicketState] = fields.ForeignKeyField("models.TicketState", related_name="moves")
    start_id: UUID
    end: fields.ForeignKeyRelation[TicketState] = fields.ForeignKeyField("models.TicketState", related_name="comings")
    end_id: UUID

    class Meta:
        table = "ticket_transition"


class TicketTarget(Row):
    """In how many working minutes tickets of a priority are due; without one: those of all other priorities."""

    flow: fields.ForeignKeyRelation[TicketFlow] = fields.ForeignKeyField("models.TicketFlow", related_name="targets")
    flow_id: UUID
    priority: fields.ForeignKeyNullableRelation[DictionaryEntry] = fields.ForeignKeyField(
        "models.DictionaryEntry", related_name="ticket_targets", null=True
    )
    priority_id: UUID | None
    minutes = fields.IntField()

    class Meta:
        table = "ticket_target"
