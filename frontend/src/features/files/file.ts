import { graphql } from "~/gql";
import type { FilePartsFragment } from "~/gql/graphql";

export const FILE = graphql(`
  fragment FileParts on File {
    id version name kind description createdAt updatedAt
    current { id number name size mediaType pageCount url previews createdAt by { name } }
    versions { id number name size mediaType pageCount url previews createdAt by { name } }
    viewerCan { edit delete }
  }
`);

export type FileRecord = FilePartsFragment;
export type Version = FileRecord["current"];

/** Whatever happens with a record's files. */
export const FILE_EVENTS = /^file\./;
