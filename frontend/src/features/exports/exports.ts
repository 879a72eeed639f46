import { useQuery } from "urql";
import { graphql } from "~/gql";
import type {
  ActivityOrder,
  ActivitySelection,
  CallOrder,
  CallSelection,
  ContactOrder,
  ContactSelection,
  ExportFormat,
  ExportJobQuery,
  OrganizationOrder,
  OrganizationSelection,
  TicketOrder,
  TicketSelection,
} from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";

const COLUMNS = graphql(`
  query ExportColumns($kind: ExportKind!) { exportColumns(kind: $kind) { key label } }
`);

const CONTACTS = graphql(`
  mutation ContactsExport($input: ContactsExportInput!) {
    contactsExport(input: $input) { job { id ...JobFacts } userErrors { code message path } }
  }
`);

const ORGANIZATIONS = graphql(`
  mutation OrganizationsExport($input: OrganizationsExportInput!) {
    organizationsExport(input: $input) { job { id ...JobFacts } userErrors { code message path } }
  }
`);

const ACTIVITIES = graphql(`
  mutation ActivitiesExport($input: ActivitiesExportInput!) {
    activitiesExport(input: $input) { job { id ...JobFacts } userErrors { code message path } }
  }
`);

const TICKETS = graphql(`
  mutation TicketsExport($input: TicketsExportInput!) {
    ticketsExport(input: $input) { job { id ...JobFacts } userErrors { code message path } }
  }
`);

const CALLS = graphql(`
  mutation CallsExport($input: CallsExportInput!) {
    callsExport(input: $input) { job { id ...JobFacts } userErrors { code message path } }
  }
`);

const JOB = graphql(`
  query ExportJob($id: ID!) { job(id: $id) { id state total processed message file { name size url } } }
`);

export type ExportKind = "contact" | "organization" | "activity" | "ticket" | "call";
export type ExportJob = NonNullable<ExportJobQuery["job"]>;

/** What is exported, as the list has it. */
export type Exported = {
  kind: ExportKind;
  selection: ContactSelection | OrganizationSelection | ActivitySelection | TicketSelection | CallSelection;
  order: ContactOrder | OrganizationOrder | ActivityOrder | TicketOrder | CallOrder | null;
};

const KINDS = {
  contact: "CONTACT",
  organization: "ORGANIZATION",
  activity: "ACTIVITY",
  ticket: "TICKET",
  call: "CALL",
} as const;

/** Keys of all columns that there are; null until they are known. */
export function useAllColumns(kind: ExportKind): readonly string[] | null {
  const [{ data }] = useQuery({ query: COLUMNS, variables: { kind: KINDS[kind] } });
  return data?.exportColumns.map(({ key }) => key) ?? null;
}

type Begin = {
  /** The job's id; null when it was refused, and `errors` say why. */
  begin: (format: ExportFormat, columns: string[]) => Promise<string | null>;
  errors: UserErrors;
  busy: boolean;
};

export function useBeginExport({ kind, selection, order }: Exported): Begin {
  const actions = {
    contact: useAction(CONTACTS),
    organization: useAction(ORGANIZATIONS),
    activity: useAction(ACTIVITIES),
    ticket: useAction(TICKETS),
    call: useAction(CALLS),
  };
  const { run, errors, busy } = actions[kind];
  const begin: Begin["begin"] = async (format, columns) => {
    // the list's kind has said which of them it is
    const { payload } = await run({ input: { selection, order, columns, format } as never });
    return payload?.job?.id ?? null;
  };
  return { begin, errors, busy };
}

/** How the job stands; the tray of jobs hears how it goes on. */
export function useExportJob(id: string | null): ExportJob | null {
  const [{ data }] = useQuery({ query: JOB, variables: { id: id ?? "" }, pause: id === null });
  return data?.job ?? null;
}
