"""Points are taken for each operation, over HTTP and WebSocket alike, and the answer says what it cost."""

import math
from collections.abc import Iterator
from typing import Any

from graphql import GraphQLError
from starlette.responses import Response
from strawberry.extensions import SchemaExtension
from strawberry.types.graphql import OperationType

from ringbook.core.limits import sized
from ringbook.core.rates.buckets import Buckets, Taken
from ringbook.core.rates.owners import Owner, owner_of
from ringbook.core.words import say
from ringbook.limits import limits

ROWS = 100
"""Rows that one point pays for, beside the one point that any operation costs."""
buckets = Buckets()
"""Those of this process."""


class Rates(SchemaExtension):
    """Behind those that find out who asks and what is too large."""

    cost: dict[str, int] | None = None
    owner: Owner | None = None
    points = 0

    def on_operation(self) -> Iterator[None]:
        """One point before anything is read, so that what doesn't parse isn't for nothing either."""
        context = self.execution_context.context
        if context.metered:
            self.owner = owner_of(context)
            self._take(1)
        yield

    def on_validate(self) -> Iterator[None]:
        context = self.execution_context
        if not context.pre_execution_errors:
            document, most = context.graphql_document, limits()
            assert document
            size = sized(context.schema._schema, context.query or "", document, context.variables or {}, most)
            if points := size.cost // ROWS:
                self._take(points)
            if context.operation_type is not OperationType.SUBSCRIPTION:  # whose events would all repeat it
                self.cost = {"requested": size.cost, "limit": most.cost, "points": self.points}
        yield

    def get_results(self) -> dict[str, Any]:
        return {"cost": self.cost} if self.cost else {}

    def _take(self, points: int) -> None:
        if not (self.owner and self.owner.rate):
            return
        taken = buckets.take(self.owner.name, points, self.owner.rate)
        context = self.execution_context
        if taken.given:
            self.points += points
        else:
            context.pre_execution_errors = [refused(self.owner, taken)]
        if context.context.response is not None:
            announce(context.context.response, self.owner, taken)


def announce(response: Response, owner: Owner, taken: Taken) -> None:
    """As the IETF's draft has it: the policy, what is left of it, and the seconds until all of it is there again."""
    response.headers["RateLimit-Policy"] = f'"{owner.kind}";q={owner.rate};w=60'
    response.headers["RateLimit"] = f'"{owner.kind}";r={taken.remaining};t={math.ceil(taken.full)}'
    if not taken.given:
        response.headers["Retry-After"] = str(math.ceil(taken.wait))


def refused(owner: Owner, taken: Taken) -> GraphQLError:
    seconds = math.ceil(taken.wait)
    sentence = say(
        "You asked for more than {limit} points in a minute. Try again in {seconds} s.",
        limit=owner.rate,
        seconds=seconds,
    )
    return GraphQLError(
        sentence, extensions={"code": "RATE_LIMITED", "limit": owner.rate, "by": owner.kind, "retryAfter": seconds}
    )
