"""What the search knows of spelling."""

from tortoise import fields
from tortoise.models import Model

from ringbook.core.rows import Row


class SearchWord(Model):
    """A word of somebody's name or of a company's, folded; whose it is and who may see them is not told here."""

    word = fields.CharField(40, primary_key=True)

    class Meta:
        table = "search_word"


class SearchPass(Row):
    """The one row that says up to when changed names have been read for their words."""

    read_until = fields.DatetimeField()

    class Meta:
        table = "search_pass"
