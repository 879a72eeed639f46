"""What the tests of custom fields ask."""

from tests.documents import mutation

FIELD = "customField { id version name type position searchable unique required options { id label } valueCount }"
CREATE = mutation("customFieldCreate", FIELD)
UPDATE = mutation("customFieldUpdate", FIELD)
DELETE = mutation("customFieldDelete", "deletedId valueCount")
RESTORE = mutation("customFieldRestore", FIELD)
VALUES = """customValues { __typename
  ... on TextValue { field { name } text } ... on ChoiceValue { option { id label } }
  ... on ChoicesValue { options { label } } ... on IntegerValue { integer } ... on DecimalValue { decimal }
  ... on FlagValue { flag } ... on DateValue { date } ... on UrlValue { url } }"""
CONTACT_CREATE = mutation("contactCreate", f"contact {{ id version {VALUES} }}")
CONTACT_UPDATE = mutation("contactUpdate", f"contact {{ id version {VALUES} }}")
ORGANIZATION_CREATE = mutation("organizationCreate", f"organization {{ id {VALUES} }}")
ORGANIZATION_UPDATE = mutation("organizationUpdate", f"organization {{ id {VALUES} }}")
