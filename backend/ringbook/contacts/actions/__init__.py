"""The verbs of contacts."""

from ringbook.contacts.actions.archive import archive, refuse_archived, unarchive
from ringbook.contacts.actions.bulk import Newcomer, create_all
from ringbook.contacts.actions.change import change
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.actions.copying import copy
from ringbook.contacts.actions.create import create
from ringbook.contacts.actions.duplicates import duplicates
from ringbook.contacts.actions.growing import Growth, grow_all
from ringbook.contacts.actions.move import move
from ringbook.contacts.actions.trash import delete, delete_all, restore
from ringbook.contacts.actions.words import Word, delete_word
from ringbook.emails.actions import Address

__all__ = [
    "Address",
    "Growth",
    "Newcomer",
    "Word",
    "archive",
    "change",
    "companies",
    "copy",
    "create",
    "create_all",
    "delete",
    "delete_all",
    "delete_word",
    "duplicates",
    "grow_all",
    "move",
    "refuse_archived",
    "restore",
    "unarchive",
]
