import { Trans } from "@lingui/react/macro";
import { useIntersection } from "@mantine/hooks";
import { useEffect } from "react";
import styles from "./MoreRows.module.css";

type MoreRowsProps = { loading: boolean; more: (() => void) | null };

/** The end of an endless list: asks for more when it comes near. */
export function MoreRows({ loading, more }: MoreRowsProps) {
  const { ref, entry } = useIntersection({ rootMargin: "400px" });
  useEffect(() => {
    if (entry?.isIntersecting) more?.();
  }, [entry, more]);
  if (!loading && !more) return null;
  return (
    <p ref={ref} className={styles.more}>
      <Trans>Loading…</Trans>
    </p>
  );
}
