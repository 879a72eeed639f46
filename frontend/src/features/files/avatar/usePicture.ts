import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { filesIn } from "../dropped";
import { LARGEST_MB, openPicture, type Picture } from "./picture";

type Chosen = { picture: Picture | null; refusal: string | null; choose: (file: File) => Promise<void> };

/** The picture that was chosen, dropped or pasted; or why it can't be one. */
export function usePicture(): Chosen {
  const { t } = useLingui();
  const [picture, setPicture] = useState<Picture | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const words = {
    type: t`This is no picture. Choose a PNG, JPEG, WebP or GIF file.`,
    weight: t`The picture is too large: at most ${LARGEST_MB} MB.`,
    damaged: t`This picture is damaged. Choose another one.`,
    measures: t`The picture is too large: at most 25 megapixels, and 8000 pixels a side.`,
  };
  const choose = async (file: File) => {
    const opened = await openPicture(file);
    setRefusal(typeof opened === "string" ? words[opened] : null);
    if (typeof opened !== "string") setPicture(opened);
  };
  useEffect(() => (picture ? () => URL.revokeObjectURL(picture.url) : undefined), [picture]);
  usePasted((file) => void choose(file));
  return { picture, refusal, choose };
}

function usePasted(take: (file: File) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const [file] = event.clipboardData ? filesIn(event.clipboardData).files : [];
      if (file) take(file);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  });
}
