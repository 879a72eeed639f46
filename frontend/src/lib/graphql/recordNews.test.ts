import { expect, test, vi } from "vitest";
import { onRecordNews, tellRecordNews } from "./recordNews";

test("news reach those who show the record, until they leave", () => {
  const [ewa, jan] = [vi.fn(), vi.fn()];
  const leave = onRecordNews("ewa", ewa);
  onRecordNews("jan", jan);
  tellRecordNews("ewa", "contact.related");
  leave();
  tellRecordNews("ewa", "contact.consented");
  expect(ewa.mock.calls).toEqual([["contact.related"]]);
  expect(jan).not.toHaveBeenCalled();
});
