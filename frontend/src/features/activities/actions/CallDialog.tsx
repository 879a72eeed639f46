import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { FormDialog } from "~/ui/FormDialog";
import { NumberChoice } from "./NumberChoice";
import type { Phone } from "./record";
import { useMarked } from "./useMarked";

type CallDialogProps = {
  name: string;
  /** At least one, the likeliest first. */
  numbers: readonly Phone[];
  onDial: (phone: Phone) => void;
  onClose: () => void;
};

/** Which number to call, when there is a choice or something speaks against the only one. */
export function CallDialog({ name, numbers, onDial, onClose }: CallDialogProps) {
  const { t } = useLingui();
  const [picked, setPicked] = useState<Phone | null>(null);
  const chosen = picked ?? numbers[0];
  const { unlessMarked, question, asking } = useMarked(t`Call anyway`);
  if (!chosen) return null;
  return (
    <>
      <FormDialog
        opened={!asking}
        title={t`Call ${name}`}
        submit={t({ context: "verb", message: "Call" })}
        busy={false}
        dirty={false}
        onSubmit={() => unlessMarked(chosen, () => onDial(chosen))}
        onClose={onClose}
      >
        <NumberChoice numbers={numbers} chosen={chosen} focused onChoose={setPicked} />
      </FormDialog>
      {question}
    </>
  );
}
