import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { isMarked } from "~/lib/phoneUse";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import type { Phone } from "./record";

type Marked = {
  /** Goes on at once, or after a question when something speaks against the number. */
  unlessMarked: (phone: Phone, go: () => void) => void;
  question: React.ReactNode;
  asking: boolean;
};

/** Numbers marked “do not call” or invalid are used only after a question. */
export function useMarked(confirm: string): Marked {
  const { t } = useLingui();
  const [asked, setAsked] = useState<{ phone: Phone; go: () => void } | null>(null);
  const close = () => setAsked(null);
  const unlessMarked: Marked["unlessMarked"] = (phone, go) =>
    isMarked(phone) ? setAsked({ phone, go }) : go();
  const number = asked?.phone.national ?? "";
  const question = (
    <ConfirmDialog
      opened={asked !== null}
      title={t`Use ${number} all the same?`}
      confirm={confirm}
      danger
      onClose={close}
      onConfirm={() => {
        close();
        asked?.go();
      }}
    >
      {asked?.phone.doNotCall
        ? t`It is marked “do not call”: they asked not to be called there.`
        : t`It is marked invalid: nobody answers there any more.`}
    </ConfirmDialog>
  );
  return { unlessMarked, question, asking: asked !== null };
}
