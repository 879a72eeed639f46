import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { NumberDoctor } from "~/features/telephony/doctor/NumberDoctor";
import { LinePick } from "~/features/telephony/settings/LinePick";
import type { ListedLine } from "~/features/telephony/settings/lines";

/** The number doctor with a line to choose, whose region and outside digits then count. */
export function LinesDoctor({ lines }: { lines: readonly ListedLine[] }) {
  const { t } = useLingui();
  const [number, setNumber] = useState("");
  const [lineId, setLineId] = useState<string | null>(null);
  return (
    <NumberDoctor
      number={number}
      lineId={lineId ?? undefined}
      onNumber={setNumber}
      aside={<LinePick lines={lines} value={lineId} none={t`As on no line`} onChange={setLineId} />}
    />
  );
}
