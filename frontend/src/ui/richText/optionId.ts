import type { Person } from "./people";

/** What the editor calls the option in the list, for screen readers. */
export const optionId = ({ id }: Person): string => `person-${id}`;
