"""Strawberry's schema, guarded: limits first, and no error leaves it as it was raised."""

from collections.abc import AsyncGenerator, Callable, Iterable
from typing import Any

import strawberry
from graphql import DocumentNode, GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.types import ExecutionContext, ExecutionResult
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType

from ringbook.core.documents import Documents
from ringbook.core.http.known import KnownDocuments
from ringbook.core.http.masking import presentable
from ringbook.core.http.operation import OneOperation
from ringbook.core.limits import DocumentLimits, Limits
from ringbook.core.observing import Noticing, observed, open_subscription


class Schema(strawberry.Schema):
    """Masks around the whole execution: an extension would miss what other extensions' hooks raise."""

    def __init__(
        self,
        query: type,
        *,
        limits: Limits | None = None,
        extensions: Iterable[Callable[[], SchemaExtension]] = (),
        **options: Any,
    ) -> None:
        first, documents = (lambda: DocumentLimits(limits)), Documents[DocumentNode]()
        super().__init__(
            query, extensions=[first, OneOperation, Noticing, *extensions, lambda: KnownDocuments(documents)], **options
        )

    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Strawberry would log every error here, the client's typing errors too; `presentable` logs ours."""

    async def execute(self, *arguments: Any, **options: Any) -> ExecutionResult:
        """Queries and mutations; subscriptions need `stream`, so plain HTTP is told that at once."""
        allowed = set(options.pop("allowed_operation_types", None) or OperationType)
        options["allowed_operation_types"] = allowed - {OperationType.SUBSCRIPTION}
        with observed() as operation:
            result = clean(await super().execute(*arguments, **options))
            operation.ended(result.errors)
            return result

    async def stream(self, *arguments: Any, **options: Any) -> AsyncGenerator[Any, None]:
        return self._cleaned(await super().stream(*arguments, **options))

    async def _cleaned(self, results: AsyncGenerator[Any, None]) -> AsyncGenerator[Any, None]:
        try:
            with open_subscription():
                async for result in results:
                    yield clean(result)
        except Exception as problem:
            error = GraphQLError(str(problem), original_error=problem)
            yield clean(PreExecutionError(data=None, errors=[error]))
        finally:
            await results.aclose()


def clean(result: ExecutionResult) -> ExecutionResult:
    if result.errors:
        result.errors = presentable(result.errors)
    return result
