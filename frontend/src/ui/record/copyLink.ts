import { t } from "@lingui/core/macro";
import { notifications } from "@mantine/notifications";
import { copyText } from "~/lib/copyText";

/** Copies the address of the card one is at, without the panel that happens to be open. */
export async function copyLink(): Promise<void> {
  const { origin, pathname } = location;
  const copied = await copyText(origin + pathname);
  notifications.show({
    message: copied ? t`Link copied` : t`The browser does not let us copy. Take it from the address bar.`,
    closeButtonProps: { "aria-label": t`Close` },
  });
}
