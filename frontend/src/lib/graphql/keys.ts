type Introspected = { kind: string; name: string; fields?: readonly { name: string }[] };

/** Types without an id (connections, payloads, viewerCan …) live inside their parent, not as entities of their own. */
export function embeddedTypes(types: readonly Introspected[]): Record<string, () => null> {
  const embedded = types.filter(
    (type) => type.kind === "OBJECT" && !type.fields?.some((field) => field.name === "id"),
  );
  return Object.fromEntries(embedded.map((type) => [type.name, () => null]));
}
