"""The verbs of organizations."""

from ringbook.organizations.actions.bulk import create_all
from ringbook.organizations.actions.change import change
from ringbook.organizations.actions.create import create
from ringbook.organizations.actions.trash import delete, restore

__all__ = ["change", "create", "create_all", "delete", "restore"]
