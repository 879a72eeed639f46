"""The executor: root fields by the library, what is below them by levels."""

from inspect import isawaitable
from typing import Any

from graphql import GraphQLResolveInfo, Undefined, get_named_type, is_composite_type
from graphql.execution.collect_fields import FieldDetailsList
from graphql.pyutils import Path
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from ringbook.core.assembling.levels import Levels
from ringbook.core.assembling.noting import ASSEMBLED, note
from ringbook.core.assembling.shapes import out
from ringbook.core.assembling.unusual import Unusual
from ringbook.core.context import Context


class Assembler(StrawberryGraphQLCoreExecutionContext):
    """`Schema(execution_context_class=Assembler)`.

    ways: how each root field is read, by its name in the answer: `assembled`, or `library: ` and why.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.ways: dict[str, str] = {}

    def build_per_event_executor(self, payload: Any) -> Any:
        executor: Any = super().build_per_event_executor(payload)
        executor.ways = {}
        return executor

    def complete_value(
        self,
        return_type: Any,
        field_details_list: FieldDetailsList,
        info: GraphQLResolveInfo[Any],
        path: Path,
        result: Any,
        position_context: Any,
    ) -> Any:
        more = return_type, field_details_list, info, path, result, position_context
        if path.prev is None and self._is_ours(return_type, info, path, result):
            return self._assembled(*more)
        return super().complete_value(*more)

    def _is_ours(self, type: Any, info: GraphQLResolveInfo[Any], path: Path, result: Any) -> bool:
        """Whether a root field's value, not looked at yet, is one of the API's objects or a list of them."""
        if result is None or result is Undefined or isinstance(result, Exception):
            return False
        named = get_named_type(type)
        if not is_composite_type(named) or named.name.startswith("__"):
            return False
        return isinstance(info.context, Context) and str(path.key) not in self.ways

    async def _assembled(
        self,
        type: Any,
        details: FieldDetailsList,
        info: GraphQLResolveInfo[Any],
        path: Path,
        result: Any,
        position: Any,
    ) -> Any:
        self._note(path, ASSEMBLED)
        try:
            if self.middleware_manager and self.middleware_manager.middlewares:
                raise Unusual("extensions that resolve")
            [value] = await Levels(self).completed(out(type), [result], details, info)
        except Exception as reason:
            # Whatever it is, the library finds it again, and says it with its place.
            self._note(path, f"library: {reason or reason.__class__.__name__}")
            info.context.answers.forget()
            completed = super().complete_value(type, details, info, path, result, position)
            return await completed if isawaitable(completed) else completed
        return value

    def _note(self, path: Path, way: str) -> None:
        self.ways[str(path.key)] = way
        note(str(path.key), way)
