"""What happens to the definitions of fields."""

from ringbook.custom_fields.actions.change import change
from ringbook.custom_fields.actions.create import create
from ringbook.custom_fields.actions.delete import delete, restore
from ringbook.custom_fields.actions.options import Option

__all__ = ["Option", "change", "create", "delete", "restore"]
