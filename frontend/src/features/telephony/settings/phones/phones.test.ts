import { expect, test } from "vitest";
import {
  draftOf,
  inputOf,
  newExtension,
  newQueue,
  type PhonesDraft,
  withExtensions,
  withoutBlank,
  withoutUser,
} from "./phones";

const ANNA = { id: "a", name: "Anna Nowak" };
const JAN = { id: "j", name: "Jan Lis" };
const draft: PhonesDraft = draftOf({
  extensions: [
    { extension: "101", user: ANNA },
    { extension: "102", user: JAN },
  ],
  queues: [{ name: "Sales", users: [ANNA], project: null }],
});
const told = ({ extensions }: PhonesDraft) => extensions.map(({ extension, user }) => [extension, user?.id]);

test("what is not touched is sent as it was", () => {
  expect(inputOf(draft)).toEqual({
    extensions: [
      { extension: "101", userId: "a" },
      { extension: "102", userId: "j" },
    ],
    queues: [{ name: "Sales", userIds: ["a"], projectId: null }],
  });
});

test("rows in which nothing stands are no rows", () => {
  const more = { extensions: [newExtension(" "), ...draft.extensions], queues: [newQueue()] };
  expect(withoutBlank(more)).toEqual({ extensions: draft.extensions, queues: [] });
});

test("an extension of nobody waits for its user", () => {
  const more = { ...draft, extensions: [...draft.extensions, newExtension("103")] };
  expect(withoutUser(more).map(({ extension }) => extension)).toEqual(["103"]);
});

test("an extension that is added again goes to the new user, at its place", () => {
  const added = [newExtension("101", JAN), newExtension("103", ANNA)];
  expect(told(withExtensions(draft, added))).toEqual([
    ["101", "j"],
    ["102", "j"],
    ["103", "a"],
  ]);
});

test("one that is added as it was stays the same row", () => {
  expect(withExtensions(draft, [newExtension("101", ANNA)]).extensions[0]).toBe(draft.extensions[0]);
});
