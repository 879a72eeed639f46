import { useNavigate } from "@tanstack/react-router";
import { settingsPath } from "~/lib/settingsPath";

/** Opens one thing of a section, or with nothing the section itself. */
export function useOpenPart(section: string): (id?: string) => void {
  const navigate = useNavigate();
  return (id) => void navigate({ to: settingsPath(section, id) });
}
