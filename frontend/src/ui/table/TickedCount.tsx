import { Plural, Trans } from "@lingui/react/macro";
import type { Selection } from "./selection";

/** Says how many are ticked to those who do not see it. */
export function TickedCount({ selection }: { selection: Selection }) {
  return (
    <div role="status" className="visually-hidden">
      {selection.all ? (
        selection.except.length > 0 ? (
          <Plural
            value={selection.except.length}
            one="All are selected but #"
            other="All are selected but #"
          />
        ) : (
          <Trans>All are selected</Trans>
        )
      ) : (
        selection.ids.length > 0 && (
          <Plural value={selection.ids.length} one="# selected" other="# selected" />
        )
      )}
    </div>
  );
}
