import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { SearchIcon } from "~/ui/icons";

type LookUpButtonProps = { busy: boolean; onClick: () => void };

/** Asks the register about the number beside it. A press does not end the typing there. */
export function LookUpButton({ busy, onClick }: LookUpButtonProps) {
  const { t } = useLingui();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--muted)"
      size={30}
      aria-busy={busy}
      title={t`Look up in the register`}
      aria-label={t`Look up in the register`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !busy && onClick()}
    >
      <SearchIcon size={15} />
    </ActionIcon>
  );
}
