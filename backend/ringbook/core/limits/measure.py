"""How large a document is. Each fragment is measured once, however often it is spread: linear in time."""

from collections.abc import Mapping
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLList,
    GraphQLNamedType,
    GraphQLOutputType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionNode,
    SelectionSetNode,
    get_named_type,
    get_nullable_type,
    is_composite_type,
)

from ringbook.core.limits.bounds import Refused
from ringbook.core.limits.pages import rows_of, variables_of
from ringbook.core.limits.repeats import repeats
from ringbook.core.limits.size import Size
from ringbook.limits import Limits

NESTING_LISTS = {"fields", "inputFields", "interfaces", "possibleTypes"}
"""The introspection fields by which one type leads to many others."""
PAGE = {"nodes", "edges"}
"""The rows of a list that has pages: they are counted where it is asked for."""
TOLD_WHOLE = 10
"""How often what is asked of each thing in a list without pages counts."""


def measure(schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any], limits: Limits) -> Size:
    """The size of all operations together. Raises Refused for the first limit it is above."""
    ruler = Ruler(schema, document, limits)
    try:
        for operation in ruler.operations:
            ruler.add_operation(operation, variables)
        ruler.add_what_nobody_spreads()
    except RecursionError:
        raise Refused("QUERY_TOO_DEEP", limits.depth) from None
    if repeats(ruler.roots, ruler.fragments) > limits.repeats:
        raise Refused("TOO_MANY_REPEATS", limits.repeats)
    return ruler.total


class Ruler:
    """Walks one document."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, limits: Limits) -> None:
        self.schema, self.limits = schema, limits
        self.operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
        fragments = [node for node in document.definitions if isinstance(node, FragmentDefinitionNode)]
        if len(fragments) > limits.fragments:
            raise Refused("TOO_MANY_FRAGMENTS", limits.fragments)
        self.fragments = {node.name.value: node for node in fragments}
        self.roots: list[SelectionSetNode] = []
        self.total = Size()
        self.spread: set[str] = set()
        self._sizes: dict[str, Size | None] = {}  # None while a fragment is being measured
        self._variables: Mapping[str, Any] = {}

    def add_operation(self, node: OperationDefinitionNode, variables: Mapping[str, Any]) -> None:
        self._sizes.clear()
        self._variables = variables_of(node, variables)
        size = self.selections(node.selection_set, self.schema.get_root_type(node.operation))
        if node.operation is OperationType.MUTATION and size.width > self.limits.root_mutations:
            raise Refused("TOO_MANY_MUTATIONS", self.limits.root_mutations)
        self._add(node.selection_set, size)

    def add_what_nobody_spreads(self) -> None:
        """Validation complains of such fragments, but only after it has read them all."""
        for name, node in self.fragments.items():
            if name not in self.spread:
                self._add(node.selection_set, self.fragment(name))

    def _add(self, root: SelectionSetNode, size: Size) -> None:
        self.roots.append(root)
        self.total += size
        self.total.check(self.limits)

    def selections(self, node: SelectionSetNode | None, parent: GraphQLNamedType | None) -> Size:
        size = Size()
        for selection in node.selections if node else ():
            size += self.selection(selection, parent)
            if size.fields > self.limits.fields:  # before doubling makes huge numbers of them
                raise Refused("TOO_MANY_FIELDS", self.limits.fields)
        return size

    def selection(self, node: SelectionNode, parent: GraphQLNamedType | None) -> Size:
        if isinstance(node, FieldNode):
            return self.field(node, parent)
        if isinstance(node, FragmentSpreadNode):
            return self.fragment(node.name.value)
        assert isinstance(node, InlineFragmentNode)
        condition = node.type_condition
        named = self.schema.get_type(condition.name.value) if condition else parent
        return self.selections(node.selection_set, named)

    def fragment(self, name: str) -> Size:
        self.spread.add(name)
        if name not in self._sizes and (node := self.fragments.get(name)):
            self._sizes[name] = None
            named = self.schema.get_type(node.type_condition.name.value)
            self._sizes[name] = self.selections(node.selection_set, named)
        size = self._sizes.get(name, Size())
        if size is None:
            raise Refused("FRAGMENT_CYCLE", fragment=name)
        return size

    def field(self, node: FieldNode, parent: GraphQLNamedType | None) -> Size:
        name = node.name.value
        definition = self.schema.get_field(parent, name) if is_composite_type(parent) else None
        inner = self.selections(node.selection_set, get_named_type(definition.type) if definition else None)
        if name in ("__schema", "__type"):
            return self.introspection(node, inner)
        cost, whole = inner.cost, False
        if definition and "first" in definition.args:
            cost = rows_of(node, self._variables, self.limits.unpaged) * (1 + cost)
        elif definition and (whole := is_told_whole(name, definition.type)):
            cost *= TOLD_WHOLE
        return Size(
            depth=inner.depth + 1,
            nesting=inner.nesting + (name in NESTING_LISTS),
            width=1,
            fields=inner.fields + 1,
            aliases=inner.aliases + (node.alias is not None),
            cost=cost,
            lists=inner.lists + whole,
        )

    def introspection(self, node: FieldNode, inner: Size) -> Size:
        """One level to the operation around it; its own bounds keep the answer from multiplying."""
        renamed = inner.aliases or (node.alias and node.name.value == "__schema")
        if renamed or inner.nesting > 1 or inner.depth > self.limits.introspection_depth:
            raise Refused("INTROSPECTION_TOO_DEEP", self.limits.introspection_depth)
        every_type = node.name.value == "__schema" and inner.nesting
        cost = min(TOLD_WHOLE * len(self.schema.type_map), self.limits.cost) if every_type else 0
        return Size(depth=1, width=1, fields=inner.fields + 1, aliases=int(node.alias is not None), cost=cost)


def is_told_whole(name: str, type: GraphQLOutputType) -> bool:
    """A list of things without pages, such as a contact's phones. Three inside each other can be millions."""
    listed = isinstance(get_nullable_type(type), GraphQLList) and is_composite_type(get_named_type(type))
    return listed and name not in PAGE
