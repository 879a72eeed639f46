"""Which errors a client may read: those said on purpose. The rest is for our log."""

import logging
from collections.abc import Iterable

from graphql import ArgumentNode, GraphQLError, GraphQLSyntaxError, ObjectFieldNode
from strawberry.exceptions import MissingQueryError, StrawberryInputCoercionError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError

from ringbook.core.errors import DomainError
from ringbook.core.http.request_id import request_id
from ringbook.core.outages import outage
from ringbook.core.words import say

log = logging.getLogger(__name__)

NO_OPERATION = (CannotGetOperationTypeError, InvalidOperationTypeError, MissingQueryError)
"""Strawberry's own for a request that names nothing to run; over HTTP they become a 400 before they get here."""

NULL = "found null."
"""In what Strawberry says of null for a field of a patch that can only be given or left out."""


def presentable(errors: Iterable[GraphQLError]) -> list[GraphQLError]:
    """The errors as a client gets them: each with `code` and `requestId`, unexpected ones without their story.

    Unexpected ones are logged here, with their traceback, so call it once an answer.
    """
    return [_presentable(error) for error in errors]


def _presentable(error: GraphQLError) -> GraphQLError:
    cause = root(error)
    if problem := outage(cause):
        log.warning("Request %s failed at %s, as PostgreSQL did: %r", request_id(), error.path, cause)
        return _said(error, str(problem), problem.code)
    if isinstance(cause, DomainError):
        return _said(error, cause.problems[0].message, cause.code)
    if isinstance(error.original_error or error, StrawberryInputCoercionError) and NULL in error.message:
        return _said(error, _null(error), "BAD_REQUEST")
    if cause is None or isinstance(cause, NO_OPERATION) or is_about_variables(error):
        return _said(error, error.message, code_of(error))
    log.error("Request %s failed at %s.", request_id(), error.path, exc_info=cause)
    return _said(error, say("Something went wrong on our side."), "INTERNAL")


def _null(error: GraphQLError) -> str:
    """The field is known when the null stands in the document; of one among the variables only that there is one."""
    node = error.nodes[0] if error.nodes else None
    if isinstance(node, ArgumentNode | ObjectFieldNode):
        return say("{field} can't be null; leave it out to keep it.", field=node.name.value)
    return say("A field that can't be null is null; leave it out to keep it.")


def is_about_variables(error: GraphQLError) -> bool:
    """It points into the document while nothing ran yet: a scalar refused one of the client's values."""
    return error.path is None and bool(error.nodes)


def root(error: GraphQLError) -> Exception | None:
    """The exception behind it all; None when that was a GraphQLError, raised on purpose."""
    cause: Exception | None = error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    return cause


def code_of(error: GraphQLError) -> str:
    """Its own code, else one for where the document was given up."""
    if code := (error.extensions or {}).get("code"):
        return str(code)
    if isinstance(error, GraphQLSyntaxError):
        return "SYNTAX_ERROR"
    return "BAD_REQUEST" if error.path is None else "FAILED"


def _said(error: GraphQLError, message: str, code: str) -> GraphQLError:
    extensions = (error.extensions or {}) | {"code": code}
    if name := request_id():
        extensions["requestId"] = name
    return GraphQLError(message, error.nodes, error.source, error.positions, error.path, extensions=extensions)
