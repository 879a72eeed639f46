import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { find, title } from "./found";

const schema = buildSchema(`
  type Query { contact: Contact contacts: [Contact!]! }
  type Contact { name: String contactedAt: String }
  type LockedContact { id: ID }
`);

test("the very name comes first, then root fields, then whatever holds it", () => {
  expect(find(schema, "contact").map(title)).toEqual([
    "Contact",
    "Query.contact",
    "Query.contacts",
    "LockedContact",
    "Contact.contactedAt",
  ]);
  expect(find(schema, " ")).toEqual([]);
});
