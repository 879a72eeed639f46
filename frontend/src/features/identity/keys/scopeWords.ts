import type { I18n } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import type { ApiKey, Permission } from "./keys";

/** Rights that a line has room for. */
const SAID = 2;
/** What a key can never do, so that nobody has to think of it. */
const BY_HAND = "keys:create";

/** Those of the rights that somebody with `own` can give to a key. */
export function scopesFor(permissions: readonly Permission[], own: readonly string[]): Permission[] {
  return permissions.filter(({ name }) => own.includes(name) && name !== BY_HAND);
}

/** What a key may do, in a line. */
export function scopeWords(scopes: ApiKey["scopes"], permissions: readonly Permission[], i18n: I18n): string {
  if (!scopes) return i18n._(msg`All that its user may`);
  const words = permissions.filter(({ name }) => scopes.includes(name)).map((one) => one.description);
  const more = words.length - SAID;
  if (more <= 0) return words.join(" · ");
  const rest = i18n._(msg`${plural(more, { one: "# more right", other: "# more rights" })}`);
  return [...words.slice(0, SAID), rest].join(" · ");
}
