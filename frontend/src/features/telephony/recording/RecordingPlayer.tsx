import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { formatDuration } from "~/lib/format";
import { PauseIcon, PlayIcon } from "~/ui/icons";
import styles from "./RecordingPlayer.module.css";
import { STEP_S, usePlayer } from "./usePlayer";

type RecordingPlayerProps = {
  recording: { url: string; seconds?: number | null };
  autoFocus?: boolean;
};

/** Plays a recording when one asks for it: space begins and pauses, arrows go back and forth. */
export function RecordingPlayer({ recording, autoFocus = false }: RecordingPlayerProps) {
  const { t, i18n } = useLingui();
  const audio = useRef<HTMLAudioElement>(null);
  const player = usePlayer(audio, recording.seconds ?? null);
  const { playing, at, length, speed, failed } = player;
  const times = new Intl.NumberFormat(i18n.locale).format(speed);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === " " && !(event.target instanceof HTMLButtonElement)) player.toggle();
    else if (event.key === "ArrowLeft") player.seek(at - STEP_S);
    else if (event.key === "ArrowRight") player.seek(at + STEP_S);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.player}>
      {/* the words of a call are not written down; its note says what it was about */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio ref={audio} src={recording.url} preload="none" {...player.on} />
      {/* the keys work on whichever of the controls the focus is */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div role="group" aria-label={t`Recording`} className={styles.controls} onKeyDown={onKeyDown}>
        <button
          type="button"
          className={styles.play}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={autoFocus}
          aria-label={playing ? t`Pause` : t`Play`}
          onClick={player.toggle}
        >
          {playing ? <PauseIcon size={14} aria-hidden /> : <PlayIcon size={14} aria-hidden />}
        </button>
        <input
          type="range"
          className={styles.place}
          aria-label={t`Place in the recording`}
          aria-valuetext={formatDuration(at)}
          min={0}
          max={Math.max(length ?? 0, at, 1)}
          step={STEP_S}
          value={at}
          onChange={({ currentTarget }) => player.seek(Number(currentTarget.value))}
        />
        <span className={styles.time}>
          {formatDuration(at)}
          {length !== null && ` / ${formatDuration(length)}`}
        </span>
        <button type="button" className={styles.speed} onClick={player.faster}>
          <span className="visually-hidden">{t`Speed`} </span>
          {times}×
        </button>
      </div>
      {failed && (
        <p role="alert" className={styles.failed}>
          {t`The recording can't be played now. The PBX may not have it any more.`}
        </p>
      )}
    </div>
  );
}
