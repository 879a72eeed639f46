import { expect, test } from "vitest";
import { missingOf, type Person, readPasted, rowsOf } from "./pasted";
import { newExtension } from "./phones";

const person = (name: string, extension: string | null = null): Person => ({
  id: name,
  name,
  email: `${name.split(" ")[0]?.toLowerCase()}@example.com`,
  extension,
});
const PEOPLE = [person("Anna Nowak"), person("Łukasz Żak", "102"), person("Anna Maria Kos")];
const found = (text: string) =>
  readPasted(text, PEOPLE).map(({ extension, person: who }) => [extension, who?.name ?? null]);

test("the extension may stand first or last, with any sign between", () => {
  expect(found("101 Anna Nowak\nAnna Nowak;101\n 101\tnowak anna \n101 - Nowak, Anna")).toEqual(
    Array.from({ length: 4 }, () => ["101", "Anna Nowak"]),
  );
});

test("accents and case don't count, and an e-mail will do", () => {
  expect(found("102 lukasz zak\n103,ŁUKASZ@example.com")).toEqual([
    ["102", "Łukasz Żak"],
    ["103", "Łukasz Żak"],
  ]);
});

test("whoever several have the name of is nobody", () => {
  expect(found("103 Anna\n104 Maria")).toEqual([
    ["103", null],
    ["104", "Anna Maria Kos"],
  ]);
});

test("a line without an extension, or of nobody, makes no row", () => {
  const lines = readPasted("Anna Nowak\n105\n106 Nobody Here\n\n107 Anna Nowak", PEOPLE);
  expect(lines.map(({ text }) => text)).toEqual(["Anna Nowak", "105", "106 Nobody Here", "107 Anna Nowak"]);
  expect(rowsOf(lines).map(({ extension }) => extension)).toEqual(["107"]);
});

test("users' own extensions fill in what is missing", () => {
  expect(missingOf(PEOPLE, []).map(({ extension, user }) => [extension, user?.name])).toEqual([
    ["102", "Łukasz Żak"],
  ]);
  expect(missingOf(PEOPLE, [newExtension(" 102 ")])).toEqual([]);
});
