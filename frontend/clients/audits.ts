/** The audits of the GraphQL over HTTP specification, by graphql-http, against a real server; their results as JSON. */

import { serverAudits } from "graphql-http";
import { KEY, URL } from "./address.ts";

const withKey: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set("authorization", `Bearer ${KEY}`);
  return fetch(input, { ...init, headers });
};

const results = await Promise.all(serverAudits({ url: URL, fetchFn: withKey }).map((audit) => audit.fn()));
const told = results.map((result) => ({
  id: result.id,
  name: result.name,
  status: result.status,
  reason: "reason" in result ? result.reason : null,
}));
console.log(JSON.stringify(told));
