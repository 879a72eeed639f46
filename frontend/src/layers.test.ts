import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

// app → pages → features → ui, lib; features don't know each other.
const ROOT = import.meta.dirname;
const MAY_IMPORT: Record<string, readonly string[]> = {
  app: ["app", "pages", "features", "ui", "lib", "gql"],
  pages: ["pages", "features", "ui", "lib", "gql"],
  features: ["features", "ui", "lib", "gql"],
  ui: ["ui", "lib"],
  lib: ["lib", "gql", "locales"],
};

const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter(
  (name) => /\.tsx?$/.test(name) && !name.startsWith("gql/") && name.includes("/"),
);

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*"([~.][^"]*)"/g)].map((hit) => hit[1] ?? "");
  const targets = imported.filter((target) => !/\?(?:raw|url)$/.test(target)); // Files that are read or linked to are no code.
  return targets.map((target) =>
    target.startsWith("~/") ? target.slice(2) : relative(ROOT, resolve(ROOT, dirname(file), target)),
  );
}

const domain = (path: string) => path.split("/").slice(0, 2).join("/");

test.each(files)("%s imports only downwards", (file) => {
  const layer = file.split("/")[0] ?? "";
  const wrong = importsOf(file).filter((target) => {
    const other = target.split("/")[0] ?? "";
    const upwards = !MAY_IMPORT[layer]?.includes(other);
    return upwards || (layer === "features" && other === "features" && domain(file) !== domain(target));
  });
  expect(wrong).toEqual([]);
});
