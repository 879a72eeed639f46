import { inBounds } from "./columnPlaces";

/** How wide column `at` must be, in pixels, for what is drawn of it to stand on one line uncut. */
export function fittingWidth(grid: HTMLElement, at: number): number | null {
  const cells = [...grid.querySelectorAll<HTMLElement>("[role=row]")].flatMap((row) => {
    const own = [...row.children].filter((cell) => !cell.matches("[data-tick]"));
    const cell = own[at];
    return cell instanceof HTMLElement ? [cell] : [];
  });
  if (cells.length === 0) return null;
  const before = cells.map(({ style }) => style.width);
  for (const { style } of cells) style.width = "max-content";
  const widths = cells.map((cell) => Math.ceil(cell.getBoundingClientRect().width));
  for (const [index, { style }] of cells.entries()) style.width = before[index] ?? "";
  return inBounds(Math.max(...widths));
}
