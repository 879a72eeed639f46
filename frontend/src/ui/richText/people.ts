import { createContext } from "react";

/** Somebody who can be mentioned. */
export type Person = { id: string; label: string; initials: string };

/** The first few whose names hold the text. */
export type FindPeople = (text: string) => Promise<readonly Person[]>;

/** Who knows the people that a text may mention; outside of it nobody is found. */
export const PeopleContext = createContext<FindPeople>(() => Promise.resolve([]));
