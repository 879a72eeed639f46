"""The whole API: the list of every domain's queries, mutations and subscriptions; nothing else."""

import strawberry
from strawberry.schema.config import StrawberryConfig

from ringbook.crms.mutations import CrmMutations
from ringbook.crms.queries import CrmQueries
from ringbook.dictionaries.mutations import DictionaryMutations
from ringbook.identity.mutations import IdentityMutations
from ringbook.identity.queries import IdentityQueries
from ringbook.projects.mutations import ProjectMutations
from ringbook.projects.queries import ProjectQueries
from ringbook.tags.mutations import TagMutations


@strawberry.type(description="Everything one can ask.")
class Query(CrmQueries, IdentityQueries, ProjectQueries):
    pass


@strawberry.type(description="Everything one can do.")
class Mutation(CrmMutations, DictionaryMutations, IdentityMutations, ProjectMutations, TagMutations):
    pass


def make_schema() -> strawberry.Schema:
    return strawberry.Schema(query=Query, mutation=Mutation, config=StrawberryConfig(disable_field_suggestions=True))


schema = make_schema()
