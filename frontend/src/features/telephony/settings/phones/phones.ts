import type { CtiConnectionPatch } from "~/gql/graphql";
import type { Line } from "../lines";

type Named = { id: string; name: string };

export type ExtensionDraft = { key: string; extension: string; user: Named | null };
export type QueueDraft = { key: string; name: string; users: readonly Named[]; project: Named | null };
/** Whose phones ring on a line, as it is edited. */
export type PhonesDraft = { extensions: readonly ExtensionDraft[]; queues: readonly QueueDraft[] };

let made = 0;
const newKey = (): string => `new-${++made}`;

export const draftOf = ({ extensions, queues }: Pick<Line, "extensions" | "queues">): PhonesDraft => ({
  extensions: extensions.map(({ extension, user }) => ({ key: newKey(), extension, user: user ?? null })),
  queues: queues.map(({ name, users, project }) => ({
    key: newKey(),
    name,
    users,
    project: project ?? null,
  })),
});

export const newExtension = (extension = "", user: Named | null = null): ExtensionDraft => ({
  key: newKey(),
  extension,
  user,
});

export const newQueue = (): QueueDraft => ({ key: newKey(), name: "", users: [], project: null });

/** Without rows in which nothing stands: the places of what is sent are then those of the draft. */
export const withoutBlank = ({ extensions, queues }: PhonesDraft): PhonesDraft => ({
  extensions: extensions.filter(({ extension, user }) => extension.trim() !== "" || user !== null),
  queues: queues.filter(
    ({ name, users, project }) => name.trim() !== "" || users.length > 0 || project !== null,
  ),
});

/** Extensions that nobody was chosen for; the server can't be asked about them. */
export const withoutUser = ({ extensions }: PhonesDraft): ExtensionDraft[] =>
  extensions.filter(({ user }) => user === null);

export function inputOf({
  extensions,
  queues,
}: PhonesDraft): Pick<CtiConnectionPatch, "extensions" | "queues"> {
  return {
    extensions: extensions.map(({ extension, user }) => ({
      extension: extension.trim(),
      userId: user?.id ?? "",
    })),
    queues: queues.map(({ name, users, project }) => ({
      name: name.trim(),
      userIds: users.map(({ id }) => id),
      projectId: project?.id ?? null,
    })),
  };
}

/** Adds extensions. One that is there already goes to the new user, as a row of its own kind, at its place. */
export function withExtensions(draft: PhonesDraft, added: readonly ExtensionDraft[]): PhonesDraft {
  const kept = withoutBlank(draft);
  const news = new Map(added.map((row) => [row.extension, row]));
  const replaced = kept.extensions.map((row) => {
    const next = news.get(row.extension.trim());
    news.delete(row.extension.trim());
    return next && next.user?.id !== row.user?.id ? next : row;
  });
  return { ...kept, extensions: [...replaced, ...news.values()] };
}
