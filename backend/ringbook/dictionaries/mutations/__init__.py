"""What one can do with the lists of a Crm. Deleting an entry is a matter of the contacts that use it: see there."""

import strawberry

import ringbook.dictionaries.start  # noqa: F401  a new Crm gets its lists
from ringbook.dictionaries.mutations.positions import PositionMutations
from ringbook.dictionaries.mutations.sources import SourceMutations
from ringbook.dictionaries.mutations.stages import StageMutations


@strawberry.type
class DictionaryMutations(StageMutations, PositionMutations, SourceMutations):
    pass
