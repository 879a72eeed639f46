import { useState } from "react";
import { readFragment } from "~/gql";
import type { ContactBaseKind, ContactBasesQuery, ContactBaseValueInput } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { CRM_SETTINGS, type CrmSettings, UPDATE_CRM } from "../crmQuery";
import { type Drafts, draftsOf, inputsOf, isChanged, pathsOf } from "./baseForm";

export type Base = ContactBasesQuery["contactBases"][number];

/** What somebody has changed, and the Crm as it was when they began. */
type Edit = { from: CrmSettings; kind: ContactBaseKind; drafts: Drafts };

/** The edited contact base. Until somebody changes it, it is what is saved, whoever saves it. */
export function useBaseEdit(crm: CrmSettings, bases: readonly Base[]) {
  const [edit, setEdit] = useState<Edit | null>(null);
  const [sent, setSent] = useState<readonly ContactBaseValueInput[]>([]);
  const { run, errors, busy, forget } = useAction(UPDATE_CRM);
  const from = edit?.from ?? crm;
  const kind = edit?.kind ?? from.baseKind;
  const storedIn = (chosen: ContactBaseKind) => (chosen === from.baseKind ? from.baseValues : []);
  const baseOf = (chosen: ContactBaseKind) => bases.find((base) => base.kind === chosen);
  const initialOf = (chosen: ContactBaseKind) => draftsOf(baseOf(chosen)?.parameters ?? [], storedIn(chosen));
  const parameters = baseOf(kind)?.parameters ?? [];
  const initial = initialOf(kind);
  const drafts = edit?.drafts ?? initial;

  const save = async (force: boolean) => {
    const baseValues = inputsOf(parameters, drafts);
    setSent(baseValues);
    const expected = force ? {} : { expectedVersion: from.version };
    const { payload } = await run({ input: { id: from.id, ...expected, baseKind: kind, baseValues } });
    if (readFragment(CRM_SETTINGS, payload?.crm)) setEdit(null);
  };
  return {
    kind,
    parameters,
    drafts,
    ready: baseOf(kind)?.ready ?? false,
    filled: new Set(storedIn(kind).flatMap((one) => (one.filled ? [one.key] : []))),
    dirty: isChanged(kind, from.baseKind, drafts, initial),
    errors,
    busy,
    errorAt: (key: string) => pathsOf(sent, key).flatMap((path) => errors.at(path) ?? [])[0],
    fields: parameters.flatMap(({ key }) => pathsOf(sent, key)),
    choose: (next: ContactBaseKind) => {
      forget();
      setEdit({ from, kind: next, drafts: initialOf(next) });
    },
    put: (key: string, value: Drafts[string]) => setEdit({ from, kind, drafts: { ...drafts, [key]: value } }),
    discard: () => {
      forget();
      setEdit(null);
    },
    save,
  };
}
