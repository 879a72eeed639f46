import { useLingui } from "@lingui/react/macro";
import { Modal, Text } from "@mantine/core";
import { useFocusBack } from "~/ui/useFocusBack";

/** An activity that is gone, or out of the viewer's sight. */
export function NoActivity({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  useFocusBack();
  return (
    <Modal opened onClose={onClose} title={t`No such activity`} closeButtonProps={{ "aria-label": t`Close` }}>
      <Text size="sm">{t`It was deleted, or you may not see whom it is with.`}</Text>
    </Modal>
  );
}
