import { useLingui } from "@lingui/react/macro";
import { Button, Progress } from "@mantine/core";
import { useRef, useState } from "react";
import { FormDialog } from "~/ui/FormDialog";
import { DeleteIcon } from "~/ui/icons";
import type { AvatarEditProps } from "../AvatarEdit";
import styles from "./AvatarDialog.module.css";
import { ChoosePicture } from "./ChoosePicture";
import { CropPicture } from "./CropPicture";
import { middleSquare, type Square } from "./crop";
import { useAvatarSave } from "./useAvatarSave";
import { usePicture } from "./usePicture";

/** Chooses a picture, cuts a square out of it and saves it; or takes the picture away. */
export function AvatarDialog(props: AvatarEditProps & { onClose: () => void }) {
  const { recordId, name, avatar, square: angular = false, onSaved, onClose } = props;
  const { t } = useLingui();
  const { picture, refusal, choose } = usePicture();
  const [cut, setCut] = useState<{ url: string; square: Square } | null>(null);
  const { save, remove, cancel, busy, share, problem } = useAvatarSave(recordId);
  const chooser = useRef<HTMLInputElement>(null);
  const square = picture && (cut?.url === picture.url ? cut.square : middleSquare(picture.measures));
  const close = () => {
    cancel();
    onClose();
  };
  const finish = (saved: boolean) => {
    if (!saved) return;
    onSaved?.();
    onClose();
  };
  const submit = async () => {
    if (!picture || !square) chooser.current?.click();
    else finish(await save(picture.file, square));
  };
  return (
    <FormDialog
      opened
      title={t`Picture of ${name}`}
      submit={picture ? t`Save` : t`Choose a picture`}
      busy={busy}
      dirty={picture !== null}
      error={refusal ?? problem ?? undefined}
      onSubmit={() => void submit()}
      onClose={close}
    >
      <ChoosePicture chooser={chooser} bare={picture !== null} onChoose={(file) => void choose(file)}>
        {picture && square ? (
          <CropPicture
            picture={picture}
            square={square}
            angular={angular}
            onCrop={(next) => setCut({ url: picture.url, square: next })}
          />
        ) : (
          avatar && (
            <img src={avatar.large} alt={name} className={styles.now} data-square={angular || undefined} />
          )
        )}
      </ChoosePicture>
      {share !== null && (
        <Progress mt="sm" value={share * 100} animated={share >= 1} aria-label={t`Sending the picture`} />
      )}
      {!picture && avatar && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          mt="sm"
          leftSection={<DeleteIcon size={14} />}
          onClick={() => void remove().then(finish)}
        >
          {t`Remove picture`}
        </Button>
      )}
    </FormDialog>
  );
}
