"""Signing in and out; users, roles and API keys."""

import strawberry

from ringbook.identity.keys.mutations import ApiKeyMutations
from ringbook.identity.mutations.roles import RoleMutations
from ringbook.identity.mutations.sessions import SessionMutations
from ringbook.identity.mutations.timezone import TimezoneMutations
from ringbook.identity.mutations.users import UserMutations


@strawberry.type
class IdentityMutations(ApiKeyMutations, RoleMutations, SessionMutations, TimezoneMutations, UserMutations):
    pass
