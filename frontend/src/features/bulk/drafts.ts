import type {
  AccountKind,
  ConsentChannel,
  CustomValueInput,
  OrganizationSize,
  PersonType,
} from "~/gql/graphql";
import type { Patch } from "./bulk";

export const TEXTS = [
  "industry",
  "address1",
  "address2",
  "postalCode",
  "city",
  "voivodeship",
  "country",
] as const;
export const REFERENCES = ["stageId", "sourceId", "positionId", "organizationId", "parentId"] as const;

/** In place of an id or a word: empty it. */
export const NONE = "none";

/** Ids to tie to all of the records, and to untie. */
export type Links = { add: readonly string[]; remove: readonly string[] };
export type Agreement = { kindId: string | null; granted: boolean; channel: ConsentChannel };

/** What is ticked, with what was chosen for it so far. Texts may be empty; where a choice is null it is to come. */
export type Drafts = Partial<
  Record<(typeof TEXTS)[number], string> &
    Record<(typeof REFERENCES)[number] | "language" | "size" | "accountKind" | "personType", string | null> &
    Record<"tags" | "managers", Links> & { consent: Agreement }
>;

export type Field = keyof Drafts;

/** The patch that the drafts and the values of own fields make; null as long as a choice is to come, or none ticked. */
export function patchOf(drafts: Drafts, own: readonly CustomValueInput[]): Patch | null {
  const patch: Patch = {};
  for (const name of TEXTS) if (drafts[name] !== undefined) patch[name] = drafts[name].trim();
  for (const name of REFERENCES) {
    const id = drafts[name];
    if (id === null) return null;
    if (id !== undefined) patch[name] = id === NONE ? null : id;
  }
  if (!words(drafts, patch) || !links(drafts, patch) || !agreement(drafts, patch)) return null;
  if (own.length > 0) patch.customValues = [...own];
  return Object.keys(patch).length > 0 ? patch : null;
}

function words({ language, size, accountKind, personType }: Drafts, patch: Patch): boolean {
  if ([language, size, accountKind, personType].includes(null)) return false;
  if (language !== undefined) patch.language = language === NONE ? "" : language;
  if (size !== undefined) patch.size = size === NONE ? null : (size as OrganizationSize);
  if (accountKind !== undefined) patch.accountKind = accountKind as AccountKind;
  if (personType !== undefined) patch.personType = personType as PersonType;
  return true;
}

function links({ tags, managers }: Drafts, patch: Patch): boolean {
  for (const each of [tags, managers]) if (each && each.add.length + each.remove.length === 0) return false;
  if (tags) Object.assign(patch, filled("addTagIds", tags.add), filled("removeTagIds", tags.remove));
  if (managers) {
    Object.assign(patch, filled("addManagerIds", managers.add), filled("removeManagerIds", managers.remove));
  }
  return true;
}

function agreement({ consent }: Drafts, patch: Patch): boolean {
  if (!consent) return true;
  const { kindId, granted, channel } = consent;
  if (kindId === null) return false;
  patch.consents = [{ kindId, granted, channel }];
  return true;
}

const filled = (name: string, ids: readonly string[]) => (ids.length > 0 ? { [name]: [...ids] } : {});
