/** A place in the graph, in parts of its width and height. */
export type Point = { x: number; y: number };

/** Half of a node, in pixels: arrows end at its border. */
export const HALF = { width: 58, height: 16 };

/** What a node's middle keeps from the graph's edge, in pixels. */
const EDGE = { x: HALF.width + 10, y: HALF.height + 12 };

export type Size = { width: number; height: number };

/** A place in pixels. Nodes never stick out of the graph. */
export function pixels({ x, y }: Point, { width, height }: Size): Point {
  return { x: EDGE.x + x * (width - 2 * EDGE.x), y: EDGE.y + y * (height - 2 * EDGE.y) };
}

const part = (at: number, edge: number, size: number) =>
  Math.min(1, Math.max(0, (at - edge) / Math.max(1, size - 2 * edge)));

/** Pixels as a place, inside of the graph. */
export function placeOf({ x, y }: Point, { width, height }: Size): Point {
  return { x: part(x, EDGE.x, width), y: part(y, EDGE.y, height) };
}

/** Where the line from a node's middle to another point leaves the node. */
export function border(from: Point, to: Point): Point {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (dx === 0 && dy === 0) return from;
  const scale = Math.min(HALF.width / Math.abs(dx || 1e-9), HALF.height / Math.abs(dy || 1e-9), 1);
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}

/** A move as a curve; bent to its right, so that the way there and the way back are two, and past what is between. */
export function curve(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const bend = Math.min(72, length / 5);
  const middle = {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  };
  const start = border(from, middle);
  const end = border(to, middle);
  return `M ${round(start.x)} ${round(start.y)} Q ${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}`;
}

const round = (number: number) => Math.round(number * 10) / 10;
