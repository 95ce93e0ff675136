import { Button, Form, Input } from "antd";
import { use, useState, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { inZone } from "../../../ui/date-format.ts";
import { DateInput } from "../../../ui/DateInput.tsx";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { useNow } from "../../../ui/use-now.ts";
import type { ReplyLetter } from "../../contract/reply-letter/reply-letter.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { useLetterActs } from "./letter-queries.ts";
import { useLetterWords } from "./letter-words.ts";
import css from "./ReplyLetter.module.css";

interface LetterActsProps {
  readonly feedbackId: string;
  readonly letter: ReplyLetter;
  readonly onEdit: () => void;
}

/** What can be done with a letter as it stands. */
export function LetterActs({ feedbackId, letter, onEdit }: LetterActsProps): ReactElement {
  const say = useLetterWords();
  const [open, setOpen] = useState<"send" | "void" | null>(null);
  const close = (): void => setOpen(null);
  return (
    <div className={css["row"]}>
      {letter.mayEdit && (
        <Button size="small" onClick={onEdit}>
          {say("edit")}
        </Button>
      )}
      {letter.missing === null && <ApproveButton feedbackId={feedbackId} letter={letter} />}
      {letter.maySend && (
        <Button size="small" type="primary" onClick={() => setOpen("send")}>
          {say("send.button")}
        </Button>
      )}
      <PrintLinks feedbackId={feedbackId} letter={letter} />
      {letter.mayVoid && (
        <Button size="small" danger onClick={() => setOpen("void")}>
          {say("void.button")}
        </Button>
      )}
      {open === "send" && <SendDialog feedbackId={feedbackId} letter={letter} onClose={close} />}
      {open === "void" && <VoidDialog feedbackId={feedbackId} letter={letter} onClose={close} />}
    </div>
  );
}

/** Nothing for whoever may not approve; their own letter only in a small team, with a reason. */
function ApproveButton({ feedbackId, letter }: Omit<LetterActsProps, "onEdit">): ReactElement | null {
  const say = useLetterWords();
  const [overriding, setOverriding] = useState(false);
  const { approve } = useLetterActs(feedbackId);
  if (letter.approval === "override")
    return (
      <>
        <Button size="small" onClick={() => setOverriding(true)}>
          {say("approve.override")}
        </Button>
        {overriding && (
          <OverrideDialog feedbackId={feedbackId} letter={letter} onClose={() => setOverriding(false)} />
        )}
      </>
    );
  if (letter.approval !== "yes") return null;
  const agree = async (): Promise<void> => {
    await approve(letter, null);
    toast(say("approve.done"));
  };
  return (
    <ConfirmButton
      size="small"
      type="primary"
      label={say("approve.button")}
      question={say("approve.question")}
      onConfirm={agree}
    >
      {say("approve.text")}
    </ConfirmButton>
  );
}

function PrintLinks({ feedbackId, letter }: Omit<LetterActsProps, "onEdit">): ReactElement {
  const say = useLetterWords();
  const address = (format: "pdf" | "docx"): string =>
    addressOf({
      path: "/api/v1/feedback/{id}/reply-letters/{letterId}/file",
      params: { id: feedbackId, letterId: letter.id },
      query: { format },
    });
  return (
    <>
      <Button size="small" icon={<Icon name="printer" size={14} />} href={address("pdf")} download>
        {say("pdf")}
      </Button>
      <Button size="small" href={address("docx")} download>
        {say("docx")}
      </Button>
    </>
  );
}

interface ActDialogProps {
  readonly feedbackId: string;
  readonly letter: ReplyLetter;
  readonly onClose: () => void;
}

interface SendValues {
  readonly sentOn: string;
  readonly via: string;
  readonly receipt?: string;
}

function SendDialog({ feedbackId, letter, onClose }: ActDialogProps): ReactElement {
  const say = useLetterWords();
  const { send } = useLetterActs(feedbackId);
  const [form] = Form.useForm<SendValues>();
  const today = inZone(useNow(), use(ZoneContext)).date;
  const keep = async ({ sentOn, via, receipt = "" }: SendValues): Promise<void> => {
    await send(letter, { sentOn, via, receipt });
    toast(say("send.done"));
  };
  return (
    <ExtraDialog
      title={say("send.title")}
      save={say("send.save")}
      form={form}
      initial={{ sentOn: today }}
      fields={["sentOn", "via", "receipt"]}
      onSave={keep}
      onClose={onClose}
    >
      <Form.Item
        name="sentOn"
        label={say("send.day")}
        rules={[{ required: true, message: say("form.dateMissing") }]}
      >
        <DateInput max={today} />
      </Form.Item>
      <Form.Item
        name="via"
        label={say("send.via")}
        rules={[{ required: true, whitespace: true, message: say("send.viaMissing") }]}
      >
        <Input maxLength={100} placeholder={say("send.viaHint")} />
      </Form.Item>
      <Form.Item name="receipt" label={say("send.receipt")}>
        <Input maxLength={100} />
      </Form.Item>
    </ExtraDialog>
  );
}

interface ReasonValues {
  readonly reason: string;
}

function VoidDialog({ feedbackId, letter, onClose }: ActDialogProps): ReactElement {
  const say = useLetterWords();
  const { giveUp } = useLetterActs(feedbackId);
  const [form] = Form.useForm<ReasonValues>();
  const keep = async ({ reason }: ReasonValues): Promise<void> => {
    await giveUp(letter, reason);
    toast(say("void.done"));
  };
  return (
    <ExtraDialog
      danger
      title={say("void.title")}
      save={say("void.save")}
      form={form}
      fields={["reason"]}
      onSave={keep}
      onClose={onClose}
    >
      <p className="hy-second">{say("void.text")}</p>
      <Form.Item
        name="reason"
        label={say("void.reason")}
        rules={[{ required: true, whitespace: true, message: say("void.reasonMissing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ExtraDialog>
  );
}

function OverrideDialog({ feedbackId, letter, onClose }: ActDialogProps): ReactElement {
  const say = useLetterWords();
  const { approve } = useLetterActs(feedbackId);
  const [form] = Form.useForm<ReasonValues>();
  const keep = async ({ reason }: ReasonValues): Promise<void> => {
    await approve(letter, reason);
    toast(say("approve.done"));
  };
  return (
    <ExtraDialog
      title={say("approve.question")}
      save={say("approve.override")}
      form={form}
      fields={["reason"]}
      onSave={keep}
      onClose={onClose}
    >
      <p className="hy-second">{say("approve.overrideText")}</p>
      <p className="hy-second">{say("approve.text")}</p>
      <Form.Item
        name="reason"
        label={say("approve.reason")}
        rules={[{ required: true, whitespace: true, message: say("approve.reasonMissing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ExtraDialog>
  );
}
