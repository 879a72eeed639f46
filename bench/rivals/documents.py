"""The documents of both GraphQL servers; the same content under their own names."""

_ROW = """id displayName city createdAt updatedAt stage { id name colour } organization { id displayName }
  phones { id number main } emails { address main } tags { id name colour }"""
_THEIR_ROW = """id firstName lastName city createdAt updatedAt stage { id name colour } organization { id name }
  phoneNumbers { nodes { id number main } } emailAddresses { nodes { address main } }
  contactTags { nodes { tag { id name colour } } }"""
_PAGE = "query Page($after: String) { contacts(first: 50, after: $after) { nodes { %s } pageInfo { hasNextPage } %s } }"
_THEIR_PAGE = """query Page($crm: UUID!, $after: Cursor) {
  contacts(first: 50, after: $after, orderBy: SORT_NAME_ASC, filter: { crmId: { equalTo: $crm } }) {
    nodes { %s } pageInfo { hasNextPage } %s
  }
}"""
_STORY = " timeline(first: 30) { nodes { id name at by { name } } }"
_THEIR_STORY = """ eventLinks(first: 30, condition: { subjectId: $id }, orderBy: EVENT_ID_DESC) {
  nodes { event { id name at byName } } }"""
_FOUND = (
    "query Found($filter: ContactFilter!) { contacts(first: 20, filter: $filter) { nodes { id displayName city } } }"
)

RINGBOOK = {
    "list": _PAGE % (_ROW, ""),
    "list, counted": _PAGE % (_ROW, "totalCount"),
    "card": "query Card($id: ID!) { contact(id: $id) { " + _ROW + _STORY + " } }",
    "search": _FOUND,
    "phone": _FOUND,
    "node": "query Node($id: ID!) { node(id: $id) { id ... on Contact { displayName city } } }",
    "update": """mutation Update($input: ContactPatch!) {
      contactUpdate(input: $input) { contact { id displayName city } userErrors { code } }
    }""",
}
POSTGRAPHILE = {
    "list": _THEIR_PAGE % (_THEIR_ROW, ""),
    "list, counted": _THEIR_PAGE % (_THEIR_ROW, "totalCount"),
    "card": "query Card($id: UUID!) { contact(rowId: $id) { " + _THEIR_ROW + " }" + _THEIR_STORY + " }",
    "search": """query Found($crm: UUID!, $word: String!) {
      contacts(
        first: 20, orderBy: SORT_NAME_ASC, filter: { crmId: { equalTo: $crm }, search: { includes: $word } }
      ) { nodes { id firstName lastName city } }
    }""",
    "phone": """query Found($digits: String!) {
      phoneNumbers(first: 20, filter: { reversedDigits: { startsWith: $digits } }) {
        nodes { contact { id firstName lastName city } }
      }
    }""",
    "node": "query Node($id: ID!) { node(id: $id) { id ... on Contact { firstName lastName city } } }",
    "update": """mutation Update($id: UUID!, $city: String!) {
      updateContact(input: { rowId: $id, patch: { city: $city } }) { contact { id firstName lastName city } }
    }""",
}
