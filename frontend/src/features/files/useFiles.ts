import { type FragmentType, graphql, readFragment } from "~/gql";
import type { FileKind } from "~/gql/graphql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { FILE, FILE_EVENTS, type FileRecord } from "./file";

const PAGE = graphql(`
  query RecordFiles($id: ID!, $kind: FileKind, $first: Int!, $after: String) {
    node(id: $id) {
      id
      ... on Contact { files(kind: $kind, first: $first, after: $after) { nodes { id ...FileParts } pageInfo { hasNextPage endCursor } } }
      ... on Organization { files(kind: $kind, first: $first, after: $after) { nodes { id ...FileParts } pageInfo { hasNextPage endCursor } } }
      ... on Ticket { attachments: files { id ...FileParts } }
    }
  }
`);

const NOTHING = { nodes: [], pageInfo: { hasNextPage: false } };

type Files = {
  files: readonly FileRecord[];
  loading: boolean;
  failed: boolean;
  more: (() => void) | null;
  retry: () => void;
};

/** A record's files, newest first; of one kind, or all. */
export function useFiles(id: string, kind: FileKind | null): Files {
  const { rows, count, loading, failed, list } = usePagedList({
    document: PAGE,
    variables: { id, kind },
    size: 50,
    connection: ({ node }) => {
      if (node && "attachments" in node) return { ...NOTHING, nodes: ofKind(node.attachments, kind) };
      const files = node && "files" in node ? node.files : NOTHING;
      return { nodes: readFragment(FILE, files.nodes), pageInfo: files.pageInfo };
    },
  });
  useRecordNews(id, FILE_EVENTS, list.retry);
  const more = count > rows.length ? () => list.show(0, rows.length) : null;
  return { files: rows, loading, failed, more, retry: list.retry };
}

/** A ticket has few files, and all of them come at once. */
function ofKind(files: readonly FragmentType<typeof FILE>[], kind: FileKind | null): readonly FileRecord[] {
  return readFragment(FILE, files).filter((file) => kind === null || file.kind === kind);
}
