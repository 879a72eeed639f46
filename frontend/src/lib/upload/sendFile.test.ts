import { expect, test } from "vitest";
import { reasonOf } from "./sendFile";

test("the server's reason is told, anything else is none", () => {
  expect(reasonOf('{"error":"The file is empty.","code":"EMPTY_FILE"}')).toBe("The file is empty.");
  expect(reasonOf('{"error":{"code":"X"}}')).toBeNull();
  expect(reasonOf("<html>Bad gateway</html>")).toBeNull();
  expect(reasonOf("")).toBeNull();
});
