"""Signing in and out; users and roles."""

import strawberry

from ringbook.identity.mutations.roles import RoleMutations
from ringbook.identity.mutations.sessions import SessionMutations
from ringbook.identity.mutations.timezone import TimezoneMutations
from ringbook.identity.mutations.users import UserMutations


@strawberry.type
class IdentityMutations(RoleMutations, SessionMutations, TimezoneMutations, UserMutations):
    pass
