import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Boundary } from "./Boundary";

function Part({ broken }: { broken: () => boolean }) {
  if (broken()) throw new RangeError("Invalid time value");
  return <p>Ewa calls</p>;
}

beforeEach(() => {
  vi.useFakeTimers();
  // React says every fault that a boundary caught
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("a part that failed comes back by itself, and fails alone as often as it must", () => {
  let faults = 2;
  const { unmount } = render(
    <Boundary againAfter={1000}>
      <Part broken={() => faults > 0} />
    </Boundary>,
  );
  expect(screen.queryByText("Ewa calls")).toBeNull();
  faults = 1;
  act(() => void vi.advanceTimersByTime(1000));
  expect(screen.queryByText("Ewa calls")).toBeNull();
  faults = 0;
  act(() => void vi.advanceTimersByTime(1000));
  expect(screen.queryByText("Ewa calls")).not.toBeNull();
  unmount();
});

test("what stands in its place can try it anew, and the part beside it never left", () => {
  let broken = true;
  const { unmount } = render(
    <>
      <Boundary instead={(again) => <button type="button" onClick={again}>{`Open`}</button>}>
        <Part broken={() => broken} />
      </Boundary>
      <Boundary>
        <p>Jan calls</p>
      </Boundary>
    </>,
  );
  expect(screen.queryByText("Jan calls")).not.toBeNull();
  broken = false;
  fireEvent.click(screen.getByText("Open"));
  expect(screen.queryByText("Ewa calls")).not.toBeNull();
  unmount();
});
