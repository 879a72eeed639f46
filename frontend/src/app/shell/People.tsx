import { usePeopleFinder } from "~/features/identity/usePeopleFinder";
import { PeopleContext } from "~/ui/richText/people";

/** Lets every text on the screen mention users. */
export function People({ children }: { children: React.ReactNode }) {
  return <PeopleContext value={usePeopleFinder()}>{children}</PeopleContext>;
}
