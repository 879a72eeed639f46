import { useViewer } from "~/features/identity/viewer";
import { PLACES, type Place } from "./navigation";

/** The places that the viewer may go to. With the CRM switched off only the settings are left. */
export function usePlaces(): readonly Place[] {
  const { permissions, crmEnabled } = useViewer();
  return PLACES.filter(
    ({ to, requires }) =>
      to === "/settings" || (crmEnabled && (requires?.some((one) => permissions.includes(one)) ?? true)),
  );
}
