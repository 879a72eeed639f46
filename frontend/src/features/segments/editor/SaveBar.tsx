import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { EditConflict } from "~/ui/fields/EditConflict";
import styles from "./SaveBar.module.css";
import type { Editor } from "./useEditor";

const FIELD = /^(input\.)?(definitions|classifiers)\.\d+\./;

type SaveBarProps = { editor: Editor; onReload: () => void; children: React.ReactNode };

/** Stays in sight while something is unsaved: what saving would do, and the two ways on. */
export function SaveBar({ editor, onReload, children }: SaveBarProps) {
  const { t } = useLingui();
  const { errors, saving, save, discard } = editor;
  const outdated =
    errors.conflict?.message ?? (hasGone(errors) ? t`Somebody changed these rules meanwhile.` : null);
  const atFields = outdated === null && errors.all.some(({ path }) => FIELD.test(path.join(".")));
  const problem = atFields ? t`Mend what is marked first.` : errors.text;
  return (
    <footer className={styles.bar}>
      {problem === undefined && children}
      {outdated !== null ? (
        <EditConflict message={outdated} onTheirs={onReload} onMine={() => void save({ force: true })} />
      ) : (
        problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={discard}>{t`Discard`}</Button>
        <Button loading={saving} disabled={atFields} onClick={() => void save({ force: false })}>
          {t`Save`}
        </Button>
      </div>
    </footer>
  );
}

/** What was edited here does not exist any more. */
const hasGone = (errors: UserErrors) =>
  errors.all.some(({ code, path }) => code === "NOT_FOUND" && path.at(-1) === "id");
