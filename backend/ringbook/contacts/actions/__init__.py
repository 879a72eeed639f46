"""The verbs of contacts."""

from ringbook.contacts.actions.bulk import Newcomer, create_all
from ringbook.contacts.actions.change import change
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.actions.create import create
from ringbook.contacts.actions.duplicates import duplicates
from ringbook.contacts.actions.emails import Address
from ringbook.contacts.actions.move import delete, move
from ringbook.contacts.actions.words import Word, delete_word

__all__ = [
    "Address",
    "Newcomer",
    "Word",
    "change",
    "companies",
    "create",
    "create_all",
    "delete",
    "delete_word",
    "duplicates",
    "move",
]
