import { Alert, Button } from "antd";
import type { ReactElement } from "react";
import type { createInvitation } from "../../contract/invitation.ts";
import type { Role } from "../../domain/role.ts";
import type { Answer } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useIdentityWords } from "../identity-words.ts";
import { CopyField } from "../parts/CopyField.tsx";
import css from "../parts/settings.module.css";

export interface InviteValues {
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  readonly departmentId: string | null;
}

export interface Made {
  readonly values: InviteValues;
  readonly answer: Answer<typeof createInvitation>;
}

interface MadeInvitationProps {
  readonly made: Made;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** The link of a new invitation, the one time it can be seen, and whether it was mailed. */
export function MadeInvitation(props: MadeInvitationProps): ReactElement {
  const say = useIdentityWords();
  const { values, answer } = props.made;
  const footer = (
    <>
      <Button onClick={props.onAgain}>{say("people.inviteAgain")}</Button>
      <Button type="primary" onClick={props.onClose}>
        {say("common.done")}
      </Button>
    </>
  );
  return (
    <Dialog open title={say("people.invited", { name: values.name })} onClose={props.onClose} footer={footer}>
      <div className={css["stack"]}>
        <MailedWord email={values.email} mailed={answer.mailed} />
        <CopyField label={say("people.link")} text={answer.link} />
        <p className="hy-second">
          {say("people.linkUntil")} <InstantText instant={answer.expiresAt} />
          {say("common.stop")} {say("people.linkOnce")}
        </p>
      </div>
    </Dialog>
  );
}

/** Whether the link was mailed, so that nobody waits for a mail that never comes. */
function MailedWord(props: { readonly email: string; readonly mailed: boolean }): ReactElement {
  const say = useIdentityWords();
  return props.mailed ? (
    <Alert type="success" showIcon title={say("people.mailed", { email: props.email })} />
  ) : (
    <Alert type="warning" showIcon title={say("people.notMailed")} />
  );
}
