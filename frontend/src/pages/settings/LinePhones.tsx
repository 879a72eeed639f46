import { UserPick } from "~/features/identity/UserPick";
import { UserSelect } from "~/features/identity/UserSelect";
import { useProjectOptions } from "~/features/projects/useProjectOptions";
import type { Line } from "~/features/telephony/settings/lines";
import { PhonesForm } from "~/features/telephony/settings/phones/PhonesForm";
import type { Slots } from "~/features/telephony/settings/phones/slots";

/** A line's phones with the people and projects to choose from. */
export function LinePhones({ line, onReload }: { line: Line; onReload: () => void }) {
  const groups = useProjectOptions(false) ?? [];
  const slots: Slots = {
    user: (field) => <UserSelect bare {...field} />,
    users: (field) => <UserPick bare {...field} />,
    projects: groups.flatMap(({ options }) => options.map(({ id, label }) => ({ id, name: label }))),
  };
  return <PhonesForm line={line} slots={slots} onReload={onReload} />;
}
