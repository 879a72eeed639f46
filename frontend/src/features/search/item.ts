/** A thing that one can do from anywhere: an entry of the palette, and where it has keys, a shortcut. */
export type Action = {
  key: string;
  label: string;
  /** The heading it stands under. */
  section: string;
  icon: React.ComponentType<{ size?: number; stroke?: number; "aria-hidden"?: boolean }>;
  keys?: string;
  /** What it can also be found by. */
  words?: string;
  run: () => void;
};

/** A record as the palette shows and opens it. */
export type Found = {
  kind: "contacts" | "organizations" | "tickets";
  id: string;
  displayName: string;
  initials: string;
  picture?: string | null | undefined;
  /** Beneath the name: why it was found, or where it belongs. */
  under: string;
  /** What was asked for stands in the name, or beneath it: there as words or as digits. */
  sought: "name" | "words" | "digits" | "nothing";
  dot?: { colour: string; name: string } | undefined;
  archived: boolean;
};

export type Item =
  | { key: string; action: Action; found?: undefined }
  | { key: string; found: Found; action?: undefined };

export type Section = { key: string; label: string; items: readonly Item[] };
