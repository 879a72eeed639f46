import { useViewer } from "~/features/identity/viewer";

/** Whether the viewer may merge a record with others: it takes the right to change and delete it, too. */
export function useMayMerge(can: { edit: boolean; delete: boolean }): boolean {
  const { permissions } = useViewer();
  return can.edit && can.delete && permissions.includes("records:merge");
}
