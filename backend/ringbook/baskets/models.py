"""What lies in baskets."""

from tortoise import fields

from ringbook.core.rows import Row


class BasketItem(Row):
    """A contact or an organization in a user's basket, each once."""

    user_id = fields.UUIDField()
    contact_id = fields.UUIDField(null=True)
    organization_id = fields.UUIDField(null=True)

    class Meta:
        table = "basket_item"
