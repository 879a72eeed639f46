export type RecordKind = "contact" | "organization";

const BOTH = [
  "accountKind",
  "phones",
  "emails",
  "managers",
  "tags",
  "stage",
  "source",
  "address1",
  "address2",
  "postalCode",
  "city",
  "voivodeship",
  "country",
  "avatar",
  "customValues",
  "deletedAt",
];

const OWN: Record<RecordKind, readonly string[]> = {
  contact: [
    "firstName",
    "lastName",
    "personType",
    "organization",
    "position",
    "segment",
    "birthday",
    "language",
    "relations",
    "consents",
    "archivedAt",
    "copiedFrom",
  ],
  organization: ["name", "taxId", "regon", "krs", "website", "industry", "size", "parent"],
};

/** The fields whose changes can be asked for, as the API names them. */
export const fieldsOf = (kind: RecordKind): string[] => [...OWN[kind], ...BOTH];
