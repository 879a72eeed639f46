import { createContext } from "react";
import type { Attached } from "./draft";

export type AttachingProps = {
  recordId: string;
  /** Whether the viewer may add files to the record. */
  canAttach: boolean;
  files: readonly Attached[];
  onChange: (files: readonly Attached[]) => void;
};

/** Choosing what goes with a message, which another feature brings. */
export type Attaching = React.ComponentType<AttachingProps>;

export const AttachingContext = createContext<Attaching>(() => null);
