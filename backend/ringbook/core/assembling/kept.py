"""Shapes, kept from one request to the next for as long as their document is."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from graphql import FragmentDefinitionNode, Node, OperationDefinitionNode, VariableNode, Visitor, visit

from ringbook.core.assembling.shapes import Shape
from ringbook.core.assembling.unusual import Unusual
from ringbook.core.documents import Documents

MOST = 8
"""Ways to answer `@include` and `@skip` whose shapes a document keeps: n variables could make 2ⁿ of them."""
Shapes: TypeAlias = dict[Any, Shape]
"""By type and the nodes that select of it."""


@dataclass(slots=True)
class Kept:
    """An operation's shapes, by what `@include` and `@skip` were told.

    operation: what the shapes point into; it stays as long as this does, so that ids of nodes are theirs.
    """

    operation: OperationDefinitionNode
    fragments: dict[str, FragmentDefinitionNode]
    switches: tuple[str, ...]
    """The variables that `@include` and `@skip` ask."""
    told: dict[tuple[Any, ...], Shapes] = field(default_factory=dict)

    def shapes(self, variables: dict[str, Any]) -> Shapes:
        switched = tuple(variables.get(name) for name in self.switches)
        if switched not in self.told and len(self.told) >= MOST:
            self.told.clear()
        return self.told.setdefault(switched, {})


_kept = Documents[Kept]()


def kept(operation: OperationDefinitionNode, fragments: dict[str, FragmentDefinitionNode]) -> Kept:
    if operation.loc is None:
        raise Unusual("a document without its text")
    text = operation.loc.source.body
    found = _kept.get(text)
    if found is None or found.operation is not operation:  # the text was parsed anew
        found = Kept(operation, fragments, _switches([operation, *fragments.values()]))
        _kept.keep(text, found)
    return found


def _switches(nodes: list[Node]) -> tuple[str, ...]:
    names = set[str]()

    class Find(Visitor):
        def enter_directive(self, node: Any, *_: Any) -> None:
            names.update(it.value.name.value for it in node.arguments or () if isinstance(it.value, VariableNode))

    for node in nodes:
        visit(node, Find())
    return tuple(sorted(names))
