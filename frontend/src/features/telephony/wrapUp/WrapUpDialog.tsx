import { useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { useFocusBack } from "~/ui/useFocusBack";
import { WrapUpForm } from "./WrapUpForm";

type WrapUpDialogProps = Omit<React.ComponentProps<typeof WrapUpForm>, "onSaved" | "foot"> & {
  onClose: () => void;
};

/** Says later what a call came to. Closing keeps what was typed. */
export function WrapUpDialog({ onClose, ...form }: WrapUpDialogProps) {
  const { t } = useLingui();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      size={460}
      title={t`What came of the call`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <WrapUpForm {...form} onSaved={onClose} />
    </Modal>
  );
}
