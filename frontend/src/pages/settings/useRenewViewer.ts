import { useClient } from "urql";
import { VIEWER } from "~/features/identity/viewer";

/** After a change of Crms or projects the viewer may see others: ask who they are again. */
export function useRenewViewer(): () => void {
  const client = useClient();
  return () => void client.query(VIEWER, {}, { requestPolicy: "network-only" }).toPromise();
}
