import { expect, test } from "vitest";
import { type Send, UploadQueue } from "./UploadQueue";

type Outcome = Awaited<ReturnType<Send>>;
type Line = { name: string; options: Parameters<Send>[2]; end: (outcome: Outcome) => Promise<void> };

/** A queue whose files arrive when the test says so. */
function slowQueue() {
  const lines: Line[] = [];
  const queue = new UploadQueue(
    (file, _aim, options) =>
      new Promise((resolve) => {
        const end = async (outcome: Outcome) => {
          resolve(outcome);
          await Promise.resolve();
        };
        lines.push({ name: file.name, options, end });
      }),
  );
  const told = () => queue.of("ewa").map(({ file, state, share }) => `${file.name} ${state} ${share}`);
  return { queue, lines, told };
}

const files = (...names: string[]) => names.map((name) => new File(["x"], name));

test("two files are sent at once, the others wait for their turn", async () => {
  const { queue, lines, told } = slowQueue();
  queue.add(files("a", "b", "c"), { recordId: "ewa" });
  lines[0]?.options.onProgress(0.5);
  expect(told()).toEqual(["a sending 0.5", "b sending 0", "c waiting 0"]);
  await lines[0]?.end(null);
  expect(told()).toEqual(["b sending 0", "c sending 0"]);
});

test("what failed stays with its reason, and can be sent again", async () => {
  const { queue, lines, told } = slowQueue();
  queue.add(files("a"), { recordId: "ewa" });
  await lines[0]?.end({ why: "The disk is full." });
  expect(queue.of("ewa")[0]?.problem).toBe("The disk is full.");
  expect(queue.busy).toBe(false);
  queue.retry(queue.of("ewa")[0]?.key ?? 0);
  expect(told()).toEqual(["a sending 0"]);
  await lines[1]?.end(null);
  expect(told()).toEqual([]);
});

test("what will never be taken is not offered again", async () => {
  const { queue, lines } = slowQueue();
  queue.add(files("a", "b"), { recordId: "ewa" });
  await lines[0]?.end({ why: "The file is empty.", final: true });
  await lines[1]?.end({ why: "The line is down." });
  expect(queue.of("ewa").map(({ again }) => again)).toEqual([false, true]);
});

test("stopping one gives its place to the next", () => {
  const { queue, lines, told } = slowQueue();
  queue.add(files("a", "b", "c"), { recordId: "ewa" });
  queue.cancel(queue.of("ewa")[0]?.key ?? 0);
  expect(lines[0]?.options.signal.aborted).toBe(true);
  expect(told()).toEqual(["b sending 0", "c sending 0"]);
});

test("every record has its own", () => {
  const { queue } = slowQueue();
  queue.add(files("a"), { recordId: "ewa" });
  queue.add(files("b"), { recordId: "jan" });
  expect(queue.of("jan").map(({ file }) => file.name)).toEqual(["b"]);
  expect(queue.of("nobody")).toBe(queue.of("nobody either"));
});
