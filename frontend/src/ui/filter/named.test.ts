import { expect, test } from "vitest";
import { namedOf } from "./Options";

const labels = (groups: Parameters<typeof namedOf>[0]) =>
  [...namedOf(groups).values()].map(({ label }) => label);

test("a name that two Crms have says whose it is, any other stands alone", () => {
  const groups = [
    {
      name: "Sales",
      options: [
        { id: "1", label: "Client" },
        { id: "2", label: "New" },
      ],
    },
    { name: "Service", options: [{ id: "3", label: "Client" }] },
  ];
  expect(labels(groups)).toEqual(["Client (Sales)", "New", "Client (Service)"]);
});

test("options without a heading keep their names", () => {
  expect(
    labels([
      {
        name: "",
        options: [
          { id: "1", label: "Yes" },
          { id: "2", label: "Yes" },
        ],
      },
    ]),
  ).toEqual(["Yes", "Yes"]);
});
