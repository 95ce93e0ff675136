import { useQueryClient } from "@tanstack/react-query";
import { Button, Form } from "antd";
import { use, useRef, useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useNow } from "../../../ui/use-now.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { changeMailboxRoute, createMailboxRoute, Mailbox } from "../../contract/mailbox.ts";
import { startOfDay } from "../feedback-zone-time.ts";
import { CaseFields, MailboxFields, ServerFields } from "./MailboxFields.tsx";
import { fieldsThatFollow, settingsOf, valuesOf, type MailboxValues } from "./mailbox-form.ts";
import css from "./Mailboxes.module.css";
import { useMailboxWords } from "./mailbox-words.ts";

interface MailboxDialogProps {
  /** Null: a new one. */
  readonly mailbox: Mailbox | null;
  /** What was saved, to be tried. */
  readonly onSaved: (mailbox: Mailbox) => void;
  readonly onClose: () => void;
}

const FIELDS = ["address", "host", "port", "security", "user", "password", "folder", "moveTo", "replyName"];

/** Adds a mailbox or changes one. */
export function MailboxDialog({ mailbox, onSaved, onClose }: MailboxDialogProps): ReactElement {
  const say = useMailboxWords();
  const words = useUiWords();
  const zone = use(ZoneContext);
  const client = useQueryClient();
  const [form] = Form.useForm<MailboxValues>();
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const today = inZone(useNow(), zone).date;
  const [start] = useState(() => valuesOf(mailbox, today));
  const before = useRef(start);
  const { submit, busy, error } = useSubmit<MailboxValues>(form, async (filled) => {
    const values = { ...start, ...filled };
    const saved = await save(mailbox, values, zone);
    toast(say("form.saved", { address: saved.address }));
    await client.invalidateQueries({ queryKey: ["mailboxes"] });
    onSaved(saved);
  });
  const follow = (changed: Partial<MailboxValues>, all: MailboxValues): void => {
    setDirty(true);
    const following = mailbox === null ? fieldsThatFollow(changed, all, before.current) : {};
    form.setFieldsValue(following);
    before.current = { ...start, ...all, ...following };
  };
  const leave = (): void => (dirty ? setAsking(true) : onClose());
  return (
    <Dialog
      open
      shape="end"
      title={mailbox === null ? say("form.create") : say("form.edit", { address: mailbox.address })}
      onClose={leave}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onValuesChange={follow}
        onFinish={submit}
        className={css["form"] ?? ""}
      >
        <MailboxFields isNew={mailbox === null} />
        <ServerFields />
        <CaseFields isNew={mailbox === null} />
      </Form>
      <div className={css["footer"]}>
        <div className={css["problem"]}>
          <FormProblem error={error} fields={FIELDS} />
        </div>
        {asking ? (
          <LeaveButtons onLeave={onClose} onStay={() => setAsking(false)} />
        ) : (
          <>
            <Button onClick={leave}>{words("cancel")}</Button>
            <Button type="primary" loading={busy} onClick={() => form.submit()}>
              {say("form.save")}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Asks before what was changed is lost. */
function LeaveButtons(props: { readonly onLeave: () => void; readonly onStay: () => void }): ReactElement {
  const say = useMailboxWords();
  return (
    <>
      <strong role="alert" className={css["asking"]}>
        {say("form.unsaved")}
      </strong>
      <Button danger onClick={props.onLeave}>
        {say("form.discard")}
      </Button>
      <Button type="primary" onClick={props.onStay}>
        {say("form.goOn")}
      </Button>
    </>
  );
}

function save(mailbox: Mailbox | null, values: MailboxValues, zone: string): Promise<Mailbox> {
  const body = settingsOf(values);
  const { password, readSince } = values;
  if (mailbox === null)
    return request<typeof createMailboxRoute>({
      method: "post",
      path: "/api/v1/mailboxes",
      body: { ...body, password, ...(readSince !== null && { readSince: startOfDay(readSince, 0, zone) }) },
    });
  return request<typeof changeMailboxRoute>({
    method: "patch",
    path: "/api/v1/mailboxes/{id}",
    params: { id: mailbox.id },
    body: { ...body, ...(password !== "" && { password }), revision: mailbox.revision },
  });
}
