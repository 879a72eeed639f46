import { DialProvider } from "~/features/dialling/DialProvider";
import { useMay } from "~/features/identity/viewer";

/** Lets every number on the screen be called, by those who may. */
export function Dialling({ children }: { children: React.ReactNode }) {
  return <DialProvider may={useMay("calls:dial")}>{children}</DialProvider>;
}
