import { useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { useFocusBack } from "~/ui/useFocusBack";
import type { PopActions } from "./pop/actions";
import { POP_CALL } from "./pop/popCall";
import { UnknownCaller } from "./pop/UnknownCaller";
import { useAssign } from "./useAssign";

const CALL = graphql(
  `query UnknownCall($id: ID!) { node(id: $id) { __typename id ... on Call { ...PopCall } } }`,
);

type WhoWasItProps = {
  callId: string;
  actions: Pick<PopActions, "onOpen" | "onOpenOrganization" | "onAdd">;
  onClose: () => void;
};

/** A call that belongs to nobody yet, long after it rang. */
export function WhoWasIt({ callId, actions, onClose }: WhoWasItProps) {
  const { t } = useLingui();
  const [attaching, setAttaching] = useState(false);
  useFocusBack();
  const [{ data }] = useQuery({ query: CALL, variables: { id: callId } });
  const { assign, busy, errors } = useAssign();
  const call = data?.node?.__typename === "Call" ? readFragment(POP_CALL, data.node) : null;
  if (!call) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      size={420}
      padding={0}
      title={t`Who was it?`}
      styles={{ header: { padding: "12px 14px 0" } }}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <UnknownCaller
        call={call}
        attaching={attaching}
        onAttaching={setAttaching}
        busy={busy}
        error={errors.text}
        actions={actions}
        onChoose={(contact, addNumber) =>
          void assign(callId, contact.id, { addNumber }).then((done) => {
            if (!done) return;
            onClose();
            actions.onOpen(contact, false);
          })
        }
      />
    </Modal>
  );
}
