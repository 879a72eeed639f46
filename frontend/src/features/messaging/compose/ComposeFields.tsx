import { createElement, use } from "react";
import type { MessageChannel } from "~/gql/graphql";
import { isBlank } from "~/ui/richText/html";
import { AttachingContext } from "./attaching";
import { BodyField } from "./BodyField";
import styles from "./ComposeFields.module.css";
import type { Reach } from "./reach";
import { SignatureLine } from "./SignatureLine";
import { SmsCounter } from "./SmsCounter";
import { SubjectField } from "./SubjectField";
import { TemplatePick } from "./TemplatePick";
import { ToField } from "./ToField";
import type { Asked } from "./useComposeData";
import type { Writing } from "./useLetter";

type ComposeFieldsProps = {
  channel: MessageChannel;
  asked: Asked & { reach: Reach };
  writing: Writing;
  onSend: () => void;
};

/** What is asked of a message: to whom, what, and what goes with it. */
export function ComposeFields({ channel, asked, writing, onSend }: ComposeFieldsProps) {
  const { reach, templates, fields, signature } = asked;
  const { letter, set, addresses, previewed, errors } = writing;
  const email = channel === "EMAIL";
  return (
    <>
      <div className={styles.pair}>
        <ToField
          channel={channel}
          addresses={addresses}
          typed={letter.to}
          keep={letter.keep}
          canKeep={reach.viewerCan.edit}
          error={errors.within("to")}
          onChange={set}
        />
        <TemplatePick
          channel={channel}
          templates={templates}
          crmId={reach.crm.id}
          chosen={letter.templateId}
          overwrites={!isBlank(letter.body)}
          onChoose={set}
        />
      </div>
      {channel !== "SMS" && (
        <SubjectField
          focused={addresses.length > 0}
          subject={letter.subject}
          fields={fields}
          error={errors.at("subject") ?? previewed.refused.within("subject")}
          onChange={(subject) => set({ subject })}
        />
      )}
      <BodyField
        rich={email}
        body={letter.body}
        fields={fields}
        focused={channel === "SMS" && addresses.length > 0}
        error={errors.within("body") ?? previewed.refused.within("body")}
        onChange={(body) => set({ body })}
        onSend={onSend}
      />
      {channel === "SMS" && <SmsCounter text={letter.body} preview={previewed.preview} />}
      {email && (
        <SignatureLine
          signature={signature}
          added={letter.signature}
          onAdd={(added) => set({ signature: added })}
        />
      )}
      {channel !== "SMS" &&
        createElement(use(AttachingContext), {
          recordId: reach.id,
          canAttach: reach.viewerCan.attach,
          files: letter.files,
          onChange: (files) => set({ files }),
        })}
    </>
  );
}
