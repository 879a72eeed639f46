"""What one can do with contacts."""

import strawberry

from ringbook.contacts.mutations.archive import ContactArchive
from ringbook.contacts.mutations.copying import ContactCopy
from ringbook.contacts.mutations.create import ContactCreate
from ringbook.contacts.mutations.move import ContactMove
from ringbook.contacts.mutations.update import ContactUpdate
from ringbook.contacts.mutations.words import WordDelete


@strawberry.type
class ContactMutations(ContactArchive, ContactCopy, ContactCreate, ContactUpdate, ContactMove, WordDelete):
    pass
