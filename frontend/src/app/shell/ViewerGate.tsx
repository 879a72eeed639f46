import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Loader } from "@mantine/core";
import { Navigate, useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useQuery } from "urql";
import { VIEWER, ViewerContext } from "~/features/identity/viewer";
import { restoreTabs } from "~/lib/tabs/useTabs";
import { setZone } from "~/lib/zone";
import { EmptyState } from "~/ui/EmptyState";
import { RetryIcon } from "~/ui/icons";
import styles from "./ViewerGate.module.css";

/** Lets in who is signed in; the others sign in first and then come to where they wanted to go. */
export function ViewerGate({ children }: { children: React.ReactNode }) {
  const { t } = useLingui();
  const [{ data, error }, refetch] = useQuery({ query: VIEWER });
  const viewer = data?.viewer;
  const userId = viewer?.user.id;
  useEffect(() => {
    if (userId !== undefined) restoreTabs(userId);
  }, [userId]);

  if (viewer) {
    return (
      <ViewerContext value={viewer}>
        <Zoned key={viewer.timezone} zone={viewer.timezone}>
          {children}
        </Zoned>
      </ViewerContext>
    );
  }
  if (data) return <ToSignIn />;
  return (
    <div className={styles.gate}>
      {error ? (
        <EmptyState
          icon={RetryIcon}
          title={t`The server does not answer`}
          action={
            <Button variant="default" onClick={() => refetch({ requestPolicy: "network-only" })}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          <Trans>Check your connection.</Trans>
        </EmptyState>
      ) : (
        <Loader size="sm" color="gray" aria-label={t`Loading…`} />
      )}
    </div>
  );
}

/** Shows all times in the viewer's zone; in another one all is drawn anew. */
function Zoned({ zone, children }: { zone: string; children: React.ReactNode }) {
  // before anything inside writes a time
  useState(() => setZone(zone));
  return children;
}

/** Keeps where one wanted to go, as it was when this first showed: the address changes while we leave. */
function ToSignIn() {
  const { href } = useLocation();
  const [search] = useState(href === "/" ? {} : { to: href });
  return <Navigate to="/sign-in" search={search} replace />;
}
