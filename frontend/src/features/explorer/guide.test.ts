import { expect, test } from "vitest";
import { EXAMPLES, examplesOf } from "./guide";

const TEXT = `# Guide

## 1. First

Words.

\`\`\`graphql
{ viewer { id } }
\`\`\`

## 2. Nothing to run

## 3. With variables

\`\`\`graphql
query($id: ID!) { node(id: $id) { id } }
\`\`\`

\`\`\`json variables
{"id": "x"}
\`\`\`
`;

test("chapters with a document are examples", () => {
  expect(examplesOf(TEXT)).toEqual([
    { title: "1. First", document: "{ viewer { id } }", variables: "" },
    {
      title: "3. With variables",
      document: "query($id: ID!) { node(id: $id) { id } }",
      variables: '{"id": "x"}',
    },
  ]);
});

test("the guide has some", () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(8);
});
