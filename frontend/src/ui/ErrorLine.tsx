import type { UserErrors } from "~/lib/graphql/userErrors";
import styles from "./ErrorLine.module.css";

/** Why something was refused that is no field, such as a question answered with yes. */
export function ErrorLine({ errors }: { errors: UserErrors }) {
  if (errors.text === undefined) return null;
  return (
    <p role="alert" className={styles.error}>
      {errors.text}
    </p>
  );
}
