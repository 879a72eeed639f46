import { useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { NumberDoctor } from "~/features/telephony/doctor/NumberDoctor";
import { PageHeader } from "~/ui/PageHeader";
import styles from "./NumberDoctorPage.module.css";

/** Who a number is, for everybody who sees calls; the number stands in the address. */
export function NumberDoctorPage() {
  const { t } = useLingui();
  const { number: asked = "", line } = useSearch({ from: "/shell/number-doctor" });
  const navigate = useNavigate({ from: "/number-doctor" });
  // what is typed must not wait for the address
  const [number, setNumber] = useState(asked);
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    if (asked !== number.trim()) setNumber(asked);
  }
  const type = (next: string) => {
    setNumber(next);
    void navigate({ search: (now) => ({ ...now, number: next.trim() || undefined }), replace: true });
  };
  return (
    <>
      <PageHeader title={t`Number doctor`} />
      <div className={styles.body}>
        <NumberDoctor number={number} lineId={line} onNumber={type} />
      </div>
    </>
  );
}
