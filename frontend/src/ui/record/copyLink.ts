import { t } from "@lingui/core/macro";
import { notifications } from "@mantine/notifications";
import { copyText } from "~/lib/copyText";

/** Copies an address: of the card one is at, without the panel that happens to be open, unless told another. */
export async function copyLink(address = location.origin + location.pathname): Promise<void> {
  const copied = await copyText(address);
  notifications.show({
    message: copied ? t`Link copied` : t`The browser does not let us copy. Take it from the address bar.`,
    closeButtonProps: { "aria-label": t`Close` },
  });
}
