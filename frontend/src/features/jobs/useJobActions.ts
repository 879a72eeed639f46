import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";

const CANCEL = graphql(`
  mutation JobCancel($input: JobInput!) {
    jobCancel(input: $input) { job { id ...JobFacts } userErrors { code message path } }
  }
`);

const UNDO = graphql(`
  mutation JobUndo($input: JobInput!) {
    jobUndo(input: $input) { job { id ...JobFacts undoes { id canUndo } } userErrors { code message path } }
  }
`);

export const useCancelJob = () => useAction(CANCEL);
export const useUndoJob = () => useAction(UNDO);
