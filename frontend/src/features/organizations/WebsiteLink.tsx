import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { OpenIcon } from "~/ui/icons";

/** Opens its website beside the app. */
export function WebsiteLink({ address }: { address: string }) {
  const { t } = useLingui();
  return (
    <ActionIcon
      component="a"
      href={address}
      target="_blank"
      rel="noreferrer"
      variant="subtle"
      color="gray"
      c="var(--muted)"
      size={30}
      title={t`Open the website`}
      aria-label={t`Open the website`}
    >
      <OpenIcon size={15} />
    </ActionIcon>
  );
}
