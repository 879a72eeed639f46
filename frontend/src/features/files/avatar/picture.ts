import type { Measures } from "./crop";

/** A picture at hand; `url` shows it until it is let go. */
export type Picture = { file: File; url: string; measures: Measures };
export type Refusal = "type" | "weight" | "damaged" | "measures";

export const TYPES = ["image/png", "image/jpeg", "image/webp", "image/gif"];
export const LARGEST_MB = 5;
const LONGEST_SIDE = 8000;
const MOST_PIXELS = 25_000_000;

/** What is wrong with a file before it is even looked at. */
export function refusedFile({ type, size }: { type: string; size: number }): Refusal | null {
  if (!TYPES.includes(type)) return "type";
  return size > LARGEST_MB * 2 ** 20 ? "weight" : null;
}

/** Whether the server would find a picture too large. */
export function refusedMeasures({ width, height }: Measures): Refusal | null {
  return Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS ? "measures" : null;
}

/** Opens a picture as people see it, turned as its camera says. */
export async function openPicture(file: File): Promise<Picture | Refusal> {
  const refused = refusedFile(file);
  if (refused) return refused;
  const url = URL.createObjectURL(file);
  const measures = await measure(url);
  const wrong = measures ? refusedMeasures(measures) : "damaged";
  if (!wrong && measures) return { file, url, measures };
  URL.revokeObjectURL(url);
  return wrong ?? "damaged";
}

function measure(url: string): Promise<Measures | null> {
  return new Promise((resolve) => {
    const image = new Image();
    image.addEventListener("load", () => resolve({ width: image.naturalWidth, height: image.naturalHeight }));
    image.addEventListener("error", () => resolve(null));
    image.src = url;
  });
}
