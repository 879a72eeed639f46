"""The whole API: the list of every domain's queries, mutations and subscriptions; nothing else."""

import strawberry
from strawberry.schema.config import StrawberryConfig

from ringbook.core.context import FreshRights
from ringbook.core.http import Schema
from ringbook.crms.mutations import CrmMutations
from ringbook.crms.queries import CrmQueries
from ringbook.dictionaries.mutations import DictionaryMutations
from ringbook.files.mutations import FileMutations
from ringbook.identity.mutations import IdentityMutations
from ringbook.identity.queries import IdentityQueries
from ringbook.projects.mutations import ProjectMutations
from ringbook.projects.queries import ProjectQueries
from ringbook.tags.mutations import TagMutations


@strawberry.type(description="Everything one can ask.")
class Query(CrmQueries, IdentityQueries, ProjectQueries):
    pass


@strawberry.type(description="Everything one can do.")
class Mutation(CrmMutations, DictionaryMutations, FileMutations, IdentityMutations, ProjectMutations, TagMutations):
    pass


schema = Schema(
    query=Query,
    mutation=Mutation,
    extensions=[FreshRights],
    config=StrawberryConfig(disable_field_suggestions=True),
)
