"""What a flow must be like."""

from collections.abc import Iterator

from ringbook.core.checks import colour_of, name_of
from ringbook.core.errors import DomainError
from ringbook.tickets.flows.given import GivenFlow, GivenState

MOST_STATES = 30
MOST_MINUTES = 100_000
"""Of working time: most of a year."""


def tidy(flow: GivenFlow) -> None:
    """Names and colours as they are stored, in place. Raises all that is wrong with the flow in itself."""
    if not flow.states:
        raise DomainError("blank", "A flow needs at least one state.", field="states")
    if len(flow.states) > MOST_STATES:
        raise DomainError("too_many", "At most {most} fit here.", field="states", most=MOST_STATES)
    wrong = [*_wrong_states(flow), *_wrong_moves(flow), *_wrong_targets(flow), *_wrong_replacements(flow)]
    # Who can be reached is worth a word once the moves are sound.
    if wrong := wrong or [*_wrong_begin(flow)] or [*_unreachable(flow)]:
        raise DomainError.all_of(wrong)


def _wrong_states(flow: GivenFlow) -> Iterator[DomainError]:
    names, ids = set[str](), set[object]()
    for place, state in enumerate(flow.states):
        path = f"states.{place}"
        yield from _tidied(state, path)
        if not state.known:
            yield DomainError("not_found", "This state is not in the flow any more.", field=f"{path}.id")
        if state.name.casefold() in names:
            yield DomainError("taken", "The list already has “{name}”.", field=f"{path}.name", name=state.name)
        if state.id in ids:
            yield DomainError("taken", "This state is there already.", field=f"{path}.id")
        for name in ("x", "y"):
            if not 0 <= getattr(state, name) <= 1:
                yield DomainError("out_of_range", "Choose a place from 0 to 1.", field=f"{path}.{name}")
        names.add(state.name.casefold())
        ids |= {state.id} - {None}


def _tidied(state: GivenState, path: str) -> Iterator[DomainError]:
    try:
        state.name = name_of(state.name, field=f"{path}.name")
    except DomainError as error:
        yield error
    try:
        state.colour = colour_of(state.colour, field=f"{path}.colour")
    except DomainError as error:
        yield error


def _wrong_moves(flow: GivenFlow) -> Iterator[DomainError]:
    seen, there = set[tuple[int, int]](), range(len(flow.states))
    for place, move in enumerate(flow.moves):
        for name, state in zip(("from", "to"), move, strict=True):
            if state not in there:
                yield _no_such_place(f"transitions.{place}.{name}")
        if move[0] == move[1]:
            yield DomainError("to_itself", "A state can't lead to itself.", field=f"transitions.{place}.to")
        if move in seen:
            yield DomainError("taken", "This move is there already.", field=f"transitions.{place}.to")
        seen.add(move)


def _wrong_targets(flow: GivenFlow) -> Iterator[DomainError]:
    seen = set[object]()
    for place, target in enumerate(flow.targets):
        path, priority = f"targets.{place}", target.priority and target.priority.id
        if not 1 <= target.minutes <= MOST_MINUTES:
            sentence = "Choose a number from 1 to {most}."
            yield DomainError("out_of_range", sentence, field=f"{path}.minutes", most=MOST_MINUTES)
        if priority in seen:
            yield DomainError("taken", "This priority has a target already.", field=f"{path}.priorityId")
        seen.add(priority)


def _wrong_replacements(flow: GivenFlow) -> Iterator[DomainError]:
    for place, to in enumerate(flow.replacements.values()):
        if to not in range(len(flow.states)):
            yield _no_such_place(f"replacements.{place}.to")


def _wrong_begin(flow: GivenFlow) -> Iterator[DomainError]:
    begins = [place for place, state in enumerate(flow.states) if state.initial]
    if not begins:
        yield DomainError("no_initial", "Choose the state in which new tickets begin.", field="states")
    for place in begins[1:]:
        sentence = "New tickets begin in one state alone."
        yield DomainError("two_initial", sentence, field=f"states.{place}.initial")


def _unreachable(flow: GivenFlow) -> Iterator[DomainError]:
    """States that no ticket ever comes to."""
    reached = {place for place, state in enumerate(flow.states) if state.initial}
    while further := {end for start, end in flow.moves if start in reached} - reached:
        reached |= further
    for place, state in enumerate(flow.states):
        if place not in reached:
            sentence = "No way leads from the first state to “{name}”."
            yield DomainError("unreachable", sentence, field=f"states.{place}", name=state.name)


def _no_such_place(field: str) -> DomainError:
    return DomainError("out_of_range", "There is no state at this place.", field=field)
