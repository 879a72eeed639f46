import { DownIcon, UpIcon } from "../icons";
import { nextSort, sortState } from "./columns";
import styles from "./DataTable.module.css";

type HeaderCellProps = {
  children: React.ReactNode;
  field: string | undefined;
  sort: string;
  onSort: (sort: string) => void;
};

export function HeaderCell({ children, field, sort, onSort }: HeaderCellProps) {
  if (field === undefined) {
    return (
      <div role="columnheader" className={styles.headerCell}>
        {children}
      </div>
    );
  }
  const state = sortState(sort, field);
  return (
    <div role="columnheader" aria-sort={state} className={styles.headerCell}>
      <button type="button" className={styles.sort} onClick={() => onSort(nextSort(sort, field))}>
        {children}
        {state === "ascending" && <UpIcon size={13} aria-hidden />}
        {state === "descending" && <DownIcon size={13} aria-hidden />}
      </button>
    </div>
  );
}
