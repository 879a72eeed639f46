import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { closeTab } from "~/lib/tabs/useTabs";
import { recordPath } from "./recordPath";

/** The address of a record that was merged into another one leads to that one; true on the way. */
export function useSurvivor(
  kind: "contacts" | "organizations",
  asked: string,
  found: string | undefined,
): boolean {
  const navigate = useNavigate();
  const moved = found !== undefined && found !== asked;
  useEffect(() => {
    if (!moved) return;
    closeTab(recordPath(kind, asked));
    void navigate({ to: `/${kind}/$id`, params: { id: found }, replace: true });
  }, [moved, kind, asked, found, navigate]);
  return moved;
}
