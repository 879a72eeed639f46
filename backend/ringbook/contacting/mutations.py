"""Setting the rules of contacting people."""

from typing import Any

import strawberry

from ringbook.consents import policy as consents
from ringbook.contacting import actions, listeners
from ringbook.contacting.types import ContactingRules
from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.errors import below
from ringbook.core.find import find_all
from ringbook.core.inputs import given, maybe
from ringbook.core.viewer import Viewer
from ringbook.core.words import camel
from ringbook.projects.types import Weekday

__all__ = ["ContactingMutations", "listeners"]  # so that the web process listens too
Ids = strawberry.Maybe[list[strawberry.ID]]


@strawberry.input(description="What to change of the rules; what is left out stays.")
class ContactingRulesPatch:
    quiet_from: strawberry.Maybe[str] = maybe("When quiet hours begin, as HH:MM on the contact's clock.")
    quiet_to: strawberry.Maybe[str] = maybe("When they end; the same as quietFrom: none.")
    quiet_days: strawberry.Maybe[list[Weekday]] = maybe("Days that are quiet from midnight to midnight.")
    call_consent_ids: Ids = maybe("Entries of CONSENT_KIND that a contact must have given to be called; [] for none.")
    email_consent_ids: Ids = maybe("The same for e-mails.")
    sms_consent_ids: Ids = maybe("The same for SMS.")
    fax_consent_ids: Ids = maybe("The same for faxes.")


@strawberry.input(description="A change of the rules.")
class ContactingRulesUpdateInput:
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    patch: ContactingRulesPatch = strawberry.field(description="What to change.")


@strawberry.type(description="The rules, or why not.")
class ContactingRulesPayload(Payload):
    contacting_rules: ContactingRules | None = strawberry.field(default=None, description="As they are now.")


@strawberry.type
class ContactingMutations:
    @mutation(
        requires="enterprise:configure",
        description="Changes who may be contacted when. Errors: INVALID_TIME, CONFLICT; NOT_FOUND and INACTIVE for"
        " kinds of consent.",
    )
    async def contacting_rules_update(self, info: Info, input: ContactingRulesUpdateInput) -> ContactingRulesPayload:
        viewer, values = info.context.viewer, given(input.patch)
        with below("patch"):
            await _choose_kinds(values, viewer)
            rules = await actions.change(by=viewer, expected_version=input.expected_version, **values)
        return ContactingRulesPayload.of(contacting_rules=rules)


async def _choose_kinds(values: dict[str, Any], viewer: Viewer) -> None:
    """Put the kinds themselves in the place of their ids."""
    for name in [name for name in values if name.endswith("_ids")]:
        kinds = await find_all(consents.kinds(viewer), values.pop(name), camel(name))
        values[f"{name.removesuffix('_ids')}s"] = kinds
