import { announce } from "@atlaskit/pragmatic-drag-and-drop-live-region";
import { t } from "@lingui/core/macro";
import { notifications } from "@mantine/notifications";
import type { UserErrors } from "~/lib/graphql/userErrors";

export type Standing = { name: string; stage: string; place: number; count: number };

/** Where a moved card stands, for those who hear it. */
export const standingWords = ({ name, stage, place, count }: Standing): string =>
  t`${name}: ${stage}, place ${place} of ${count}`;

export const tellMoved = (standing: Standing): void => announce(standingWords(standing));

/** A move that was refused, for everybody: the card is back where it was. */
export function tellRefused(name: string, errors: UserErrors): void {
  const message = errors.text ?? "";
  notifications.show({
    color: "red",
    title: t`${name} stays where it was`,
    message,
    closeButtonProps: { "aria-label": t`Close` },
  });
}
