import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./CalendarFeed.module.css";
import { FeedAddress } from "./FeedAddress";

const FEED = graphql(`query CalendarFeed { viewer { calendarFeed { createdAt lastReadAt } } }`);

const CREATE = graphql(`
  mutation CalendarFeedCreate {
    calendarFeedCreate { url feed { createdAt lastReadAt } userErrors { code message path } }
  }
`);

const WITHDRAW = graphql(`
  mutation CalendarFeedWithdraw {
    calendarFeedWithdraw { feed { createdAt lastReadAt } userErrors { code message path } }
  }
`);

/** The secret address under which other calendars read the viewer's activities: made, replaced, withdrawn. */
export function CalendarFeed() {
  const { t } = useLingui();
  const [{ data }, refetch] = useQuery({ query: FEED, requestPolicy: "cache-and-network" });
  const create = useAction(CREATE);
  const withdraw = useAction(WITHDRAW);
  const [asking, setAsking] = useState<"replace" | "withdraw" | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  const feed = data?.viewer?.calendarFeed;
  const make = async () => {
    setAsking(null);
    const { payload } = await create.run({});
    if (payload?.url) setUrl(payload.url);
    refetch({ requestPolicy: "network-only" });
  };
  const end = async () => {
    setAsking(null);
    await withdraw.run({});
    refetch({ requestPolicy: "network-only" });
  };
  if (!data) return null;
  return (
    <>
      {feed && (
        <p className={styles.state}>
          <Trans>
            Made <RelativeTime at={feed.createdAt} />.
          </Trans>{" "}
          {feed.lastReadAt ? (
            <Trans>
              Last read by a calendar <RelativeTime at={feed.lastReadAt} />.
            </Trans>
          ) : (
            <Trans>No calendar has read it yet.</Trans>
          )}
        </p>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          loading={create.busy}
          onClick={() => (feed ? setAsking("replace") : void make())}
        >
          {feed ? t`Make a new address…` : t`Make an address`}
        </Button>
        {feed && (
          <Button variant="default" loading={withdraw.busy} onClick={() => setAsking("withdraw")}>
            {t`Withdraw…`}
          </Button>
        )}
      </Group>
      {(create.errors.text ?? withdraw.errors.text) !== undefined && (
        <p role="alert" className={styles.error}>
          {create.errors.text ?? withdraw.errors.text}
        </p>
      )}
      <ConfirmDialog
        opened={asking !== null}
        title={asking === "replace" ? t`Make a new address?` : t`Withdraw the address?`}
        confirm={asking === "replace" ? t`Make a new address` : t`Withdraw`}
        danger
        onConfirm={() => void (asking === "replace" ? make() : end())}
        onClose={() => setAsking(null)}
      >
        {t`Calendars that read the former address will find nothing there any more.`}
      </ConfirmDialog>
      {url !== null && <FeedAddress url={url} onClose={() => setUrl(null)} />}
    </>
  );
}
