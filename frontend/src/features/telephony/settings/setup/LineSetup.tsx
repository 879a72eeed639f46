import { useState } from "react";
import { useKnownAddress } from "../knownAddresses";
import type { Line } from "../lines";
import { Addresses } from "./Addresses";
import { DialectHelp } from "./DialectHelp";
import type { HelpedDialect } from "./help";
import styles from "./LineSetup.module.css";
import { unknownUrl, urlsOf } from "./urls";

/** A line's addresses, and what to do with them in the PBX. */
export function LineSetup({ line }: { line: Line }) {
  const address = useKnownAddress(line.id);
  const urls = urlsOf(address ?? unknownUrl(location.origin));
  const [dialect, setDialect] = useState<HelpedDialect>(line.dialect === "AUTO" ? "ZAMMAD" : line.dialect);
  return (
    <div className={styles.setup}>
      <Addresses line={line} urls={urls} known={address !== undefined} />
      <DialectHelp dialect={dialect} urls={urls} onDialect={setDialect} />
    </div>
  );
}
