/** A square in a picture. x and size in shares (0 to 1) of the picture's width, y of its height, as people see it. */
export type Square = { x: number; y: number; size: number };

/** A picture's measures in pixels. */
export type Measures = { width: number; height: number };

/** The largest square there is, in the middle. */
export function middleSquare({ width, height }: Measures): Square {
  const side = Math.min(width, height);
  return { x: (width - side) / 2 / width, y: (height - side) / 2 / height, size: side / width };
}

/** The same square with another size, around the same middle, wholly in the picture. `share`: of the largest one. */
export function resized(square: Square, share: number, measures: Measures): Square {
  const ratio = measures.width / measures.height;
  const size = middleSquare(measures).size * share;
  const grown = (size - square.size) / 2;
  return within({ x: square.x - grown, y: square.y - grown * ratio, size }, measures);
}

/** Moved, and where that is not enough made smaller, until it lies in the picture. */
export function within({ x, y, size }: Square, measures: Measures): Square {
  const ratio = measures.width / measures.height;
  const side = Math.min(size, middleSquare(measures).size);
  return {
    x: Math.min(Math.max(0, x), 1 - side),
    y: Math.min(Math.max(0, y), 1 - side * ratio),
    size: side,
  };
}

/** How large a square is, beside the largest there could be. */
export const shareOf = ({ size }: Square, measures: Measures): number => size / middleSquare(measures).size;

/** Where a picture stands, and how wide it is, so that a box shows just the square; in percents of the box. */
export function placed({ x, y, size }: Square, { width, height }: Measures) {
  return { width: 100 / size, left: (-100 * x) / size, top: ((-100 * y) / size) * (height / width) };
}
