import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useViewer } from "~/features/identity/viewer";
import { EmptyState } from "~/ui/EmptyState";
import { LockedIcon, OffIcon } from "~/ui/icons";
import { PLACES } from "../navigation";
import { usePlaces } from "../usePlaces";

/** The page, or why there is none: the CRM is switched off, or this part of it isn't for the viewer. */
export function Place() {
  const { t } = useLingui();
  const { crmEnabled } = useViewer();
  const allowed = usePlaces();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const place = PLACES.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  if (!place || place.open || allowed.includes(place)) return <Outlet />;
  if (crmEnabled) {
    return (
      <EmptyState icon={LockedIcon} title={t`You have no access to this part`}>
        <Trans>Your roles do not include it. Whoever looks after users can give you one that does.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={OffIcon}
      title={t`CRM is switched off`}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/settings" {...props} />}>
          <Trans>Go to my settings</Trans>
        </Button>
      }
    >
      <Trans>
        An administrator has switched it off for the enterprise. Nothing is lost: as soon as it is on again,
        all of it is back here.
      </Trans>
    </EmptyState>
  );
}
