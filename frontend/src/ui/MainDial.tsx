import { mainOf } from "~/lib/mainOf";
import { DialButton } from "./DialButton";

type Phone = {
  number: string;
  e164?: string | null | undefined;
  national: string;
  main: boolean;
  invalid: boolean;
  doNotCall: boolean;
};

type MainDialProps = { phones: readonly Phone[]; contactId?: string; organizationId?: string };

/** Calls somebody's main number; nothing without one. */
export function MainDial({ phones, ...whose }: MainDialProps) {
  const phone = mainOf(phones);
  if (!phone) return null;
  const { number, e164, national, invalid, doNotCall } = phone;
  return <DialButton number={e164 ?? number} national={national} marked={invalid || doNotCall} {...whose} />;
}
