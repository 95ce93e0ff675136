import { Checkbox, Form, Input } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { toast } from "../../../ui/toast.ts";
import type { sendTaskCardRoute } from "../../contract/task-card.ts";
import { USUAL_CARD_DAYS, type CardKind } from "../../domain/task-card/card-state.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { useRefresh, useWork } from "../feedback-queries.ts";
import { useRepeatKey } from "../feedback-parts/use-repeat-key.ts";
import type { TaskCard, TaskCards } from "./task-card-queries.ts";
import { useTaskCardWords } from "./task-card-words.ts";
import css from "./TaskCards.module.css";

interface Values {
  readonly measureId?: string | null;
  readonly guestName: string;
  readonly guestCompany?: string;
  readonly contact?: string;
  readonly words?: string;
  readonly showsWords?: boolean;
  readonly showsContact?: boolean;
  readonly days: string;
  readonly send?: boolean;
}

interface SendCardDialogProps {
  readonly feedbackId: string;
  readonly kind: CardKind;
  readonly rights: TaskCards;
  readonly onSent: (card: TaskCard) => void;
  readonly onClose: () => void;
}

const FIELDS = ["measureId", "guestName", "guestCompany", "contact", "words", "days"] as const;
const DAYS = [3, 7, 14, 30, 90] as const;

/** To whom, what, what is shown, for how long. */
export function SendCardDialog({
  feedbackId,
  kind,
  rights,
  onSent,
  onClose,
}: SendCardDialogProps): ReactElement {
  const say = useTaskCardWords();
  const refresh = useRefresh();
  const [form] = Form.useForm<Values>();
  const keyFor = useRepeatKey();
  const send = async ({ days, ...values }: Values): Promise<void> => {
    const body = { kind, ...values, days: Number(days) };
    const card = await request<typeof sendTaskCardRoute>({
      method: "post",
      path: "/api/v1/feedback/{id}/task-cards",
      params: { id: feedbackId },
      body,
      idempotencyKey: keyFor(body),
    });
    await refresh();
    toast(say("form.sent"));
    onSent(card);
  };
  return (
    <ExtraDialog<Values>
      title={say(kind === "task" ? "form.taskTitle" : "form.checkTitle")}
      keepAs={`card ${feedbackId} ${kind}`}
      save={say("form.submit")}
      form={form}
      initial={{ days: String(USUAL_CARD_DAYS), measureId: null, words: "" }}
      fields={FIELDS}
      onSave={send}
      onClose={onClose}
    >
      {kind === "check" && <p className="hy-second">{say("form.checkNote")}</p>}
      {kind === "task" && <MeasureField feedbackId={feedbackId} />}
      <GuestFields />
      <WordsField isTask={kind === "task"} />
      <ShownFields rights={rights} />
    </ExtraDialog>
  );
}

function MeasureField({ feedbackId }: { readonly feedbackId: string }): ReactElement {
  const say = useTaskCardWords();
  const { data } = useWork(feedbackId);
  const open = (data?.measures ?? []).filter(({ doneAt }) => doneAt === null);
  return (
    <Form.Item name="measureId" label={say("form.measure")}>
      <ChoiceInput
        none={say("form.noMeasure")}
        choices={open.map(({ id, text }) => ({ value: id, label: [...text].slice(0, 60).join("") }))}
      />
    </Form.Item>
  );
}

function GuestFields(): ReactElement {
  const say = useTaskCardWords();
  return (
    <>
      <div className={css["two"]}>
        <Form.Item
          name="guestName"
          label={say("form.name")}
          rules={[{ required: true, whitespace: true, message: say("form.nameMissing") }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="guestCompany" label={say("form.company")}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="contact" label={say("form.contact")} extra={say("form.contactHelp")}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function WordsField({ isTask }: { readonly isTask: boolean }): ReactElement {
  const say = useTaskCardWords();
  return (
    <Form.Item
      name="words"
      label={say("form.words")}
      dependencies={["measureId"]}
      rules={[
        ({ getFieldValue }) => ({
          required: isTask && (getFieldValue("measureId") ?? null) === null,
          whitespace: true,
          message: say("form.wordsMissing"),
        }),
      ]}
    >
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2_000} />
    </Form.Item>
  );
}

function ShownFields({ rights }: { readonly rights: TaskCards }): ReactElement {
  const say = useTaskCardWords();
  const contact = Form.useWatch<string | undefined>("contact");
  return (
    <>
      <Form.Item label={say("form.shows")}>
        <div className={css["checks"]} role="group" aria-label={say("form.shows")}>
          <Form.Item name="showsWords" valuePropName="checked" noStyle>
            <Checkbox>{say("form.showsWords")}</Checkbox>
          </Form.Item>
          {rights.mayShowContact && (
            <Form.Item name="showsContact" valuePropName="checked" noStyle>
              <Checkbox>{say("form.showsContact")}</Checkbox>
            </Form.Item>
          )}
        </div>
      </Form.Item>
      <Form.Item name="days" label={say("form.days")}>
        <ChoiceInput
          choices={DAYS.map((count) => ({ value: String(count), label: say("form.daysCount", { count }) }))}
        />
      </Form.Item>
      {rights.mayMail && contact?.includes("@") && (
        <Form.Item name="send" valuePropName="checked">
          <Checkbox>{say("form.send")}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
