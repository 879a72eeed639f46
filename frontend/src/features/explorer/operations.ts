import { Kind, type OperationDefinitionNode, parse } from "graphql";

/** The operations of a document; none while it does not parse: the server says best what is wrong. */
export function operationsOf(document: string): OperationDefinitionNode[] {
  try {
    return parse(document).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return [];
  }
}

/** The one around the cursor, else the first. offset: in characters. */
export function chosenOf(document: string, offset: number): OperationDefinitionNode | undefined {
  const operations = operationsOf(document);
  return (
    operations.find(({ loc }) => loc !== undefined && loc.start <= offset && offset <= loc.end) ??
    operations[0]
  );
}

/** The variables as an object; null when they are not one. */
export function variablesOf(text: string): Record<string, unknown> | null {
  if (!text.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === "object" && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
