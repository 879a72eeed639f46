import { useState } from "react";
import { fasterThan } from "./speeds";

/** Seconds that an arrow goes. */
export const STEP_S = 5;

type Player = {
  /** What the audio element tells. */
  on: React.DOMAttributes<HTMLAudioElement>;
  playing: boolean;
  /** Seconds from the begin. */
  at: number;
  /** In seconds; null until it is known. */
  length: number | null;
  speed: number;
  failed: boolean;
  toggle: () => void;
  seek: (seconds: number) => void;
  faster: () => void;
};

/** An audio element and how far it is. `seconds`: its length as the PBX told it. Nothing plays by itself. */
export function usePlayer(audio: React.RefObject<HTMLAudioElement | null>, seconds: number | null): Player {
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(seconds);
  const [speed, setSpeed] = useState(1);
  const [failed, setFailed] = useState(false);

  const toggle = () => {
    const { current: element } = audio;
    if (!element) return;
    if (!element.paused) return element.pause();
    setFailed(false);
    setRate(element, speed);
    // what failed is told by the element's own event
    element.play().catch(() => {});
  };
  const seek = (to: number) => {
    const place = Math.max(0, Math.min(to, length ?? to));
    goTo(audio.current, place);
    setAt(place);
  };
  const faster = () => {
    const next = fasterThan(speed);
    setRate(audio.current, next);
    setSpeed(next);
  };
  const on: Player["on"] = {
    onPlay: () => setPlaying(true),
    onPause: () => setPlaying(false),
    onEnded: () => setPlaying(false),
    onError: () => setFailed(true),
    onTimeUpdate: ({ currentTarget }) => setAt(currentTarget.currentTime),
    onLoadedMetadata: ({ currentTarget: { duration } }) => {
      if (Number.isFinite(duration)) setLength(duration);
    },
  };
  return { on, playing, at, length, speed, failed, toggle, seek, faster };
}

function goTo(element: HTMLAudioElement | null, seconds: number): void {
  if (element) element.currentTime = seconds;
}

function setRate(element: HTMLAudioElement | null, speed: number): void {
  if (element) element.playbackRate = speed;
}
