import { useNavigate } from "@tanstack/react-router";
import { settingsPath } from "~/lib/settingsPath";

/** Opens one thing of a section, or a side of it; with nothing the section itself. */
export function useOpenPart(section: string): (id?: string, tab?: string) => void {
  const navigate = useNavigate();
  return (id, tab) => void navigate({ to: settingsPath(section, id, tab) });
}
