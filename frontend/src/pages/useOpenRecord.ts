import { useNavigate } from "@tanstack/react-router";
import { openTab } from "~/lib/tabs/useTabs";
import { recordPath } from "./recordPath";

type Shown = { id: string; displayName: string; initials: string };

/** Opens a record's tab and goes there, or leaves it waiting in the background. */
export function useOpenRecord(
  kind: "contacts" | "organizations",
): (record: Shown, background: boolean) => void {
  const navigate = useNavigate();
  return ({ id, displayName, initials }, background) => {
    openTab({ path: recordPath(kind, id), title: displayName, initials });
    if (!background) void navigate({ to: `/${kind}/$id`, params: { id } });
  };
}
