"""Leave to act outside."""

from tortoise import fields

from ringbook.core.rows import Versioned


class Leave(Versioned):
    """The one row that lets Ringbook dial, send and listen; without it, or while it is not `given`, it is silent.

    A new database has it. Backups hold the table without the row, so that even what is restored by hand is silent.
    silent_since, copy_of: when it was restored, and when the backup was made; written with the rows.
    """

    given = fields.BooleanField(default=True)
    silent_since = fields.DatetimeField(null=True)
    copy_of = fields.DatetimeField(null=True)

    class Meta:
        table = "leave"

    def __str__(self) -> str:
        return "Ringbook"
