"""The verbs of contacts."""

from ringbook.contacts.actions.bulk import Newcomer, create_all
from ringbook.contacts.actions.change import change
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.actions.create import create
from ringbook.contacts.actions.emails import Address
from ringbook.contacts.actions.move import delete, move

__all__ = ["Address", "Newcomer", "change", "companies", "create", "create_all", "delete", "move"]
