import { Button, Form, Input, InputNumber, Radio } from "antd";
import { use, useRef, type ReactElement } from "react";
import { request, type Answer } from "../../../ui/api-client.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { isMac, keyCaps } from "../../../ui/shortcuts.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { registerFeedbackRoute } from "../../contract/feedback.ts";
import { CustomerInput } from "../feedback-parts/CustomerInput.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { KeptNote } from "../feedback-parts/KeptNote.tsx";
import { useKeptForm } from "../feedback-parts/use-kept-form.ts";
import { useRepeatKey } from "../feedback-parts/use-repeat-key.ts";
import { useRefresh } from "../feedback-queries.ts";
import { useInboxWords, useRegisterWords } from "../feedback-words.ts";
import { localAt } from "../feedback-zone-time.ts";
import css from "./RegisterForm.module.css";
import { voiceOf, type CloseAs, type RegisterDraft } from "./register-draft.ts";

export type RegisteredCase = Answer<typeof registerFeedbackRoute>;

/** Channels by which people are told things. */
const TYPED = ["phone", "hotline", "wechat", "paper", "external"] as const;
const FIRST = { channel: "phone" } as const;
const SCORES = ["5", "4", "3", "2", "1"] as const;

/** The voice in its own words first; everything else as far as it is known. */
export function RegisterForm(props: { readonly onDone: (made: RegisteredCase) => void }): ReactElement {
  const say = useRegisterWords();
  const zone = use(ZoneContext);
  const refresh = useRefresh();
  const [form] = Form.useForm<RegisterDraft>();
  const closeAs = useRef<CloseAs | null>(null);
  const kept = useKeptForm(form, "register", FIRST);
  const keyFor = useRepeatKey();
  const { submit, busy, error } = useSubmit<RegisterDraft>(form, async (draft) => {
    const body = voiceOf(draft, closeAs.current, zone);
    const made = await request<typeof registerFeedbackRoute>({
      method: "post",
      path: "/api/v1/feedback",
      body,
      idempotencyKey: keyFor(body),
    });
    kept.drop();
    props.onDone(made);
    await refresh();
  });
  const send = (as: CloseAs | null): void => {
    closeAs.current = as;
    form.submit();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={FIRST}
      onValuesChange={kept.follow}
      onFinish={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
          send(null);
      }}
    >
      <div className={css["columns"]}>
        <Panel title={say("said")}>
          <KeptNote shown={kept.wasKept} onAnew={kept.startAnew} />
          <Words />
          <FormProblem error={error} fields={["verbatim", "channel", "receivedAt", "score", "amount"]} />
          <div className={css["save"]}>
            <Button type="primary" size="large" disabled={busy} onClick={() => send(null)}>
              {say("save")}
            </Button>
            <span className="hy-third">
              {say("keys").replace("Ctrl + Enter", keyCaps("mod+enter", isMac()))}
            </span>
          </div>
          <div className={css["short"]}>
            <h3>{say("short")}</h3>
            <p className="hy-third">{say("shortNote")}</p>
            <Button disabled={busy} onClick={() => send("solved_at_first_contact")}>
              {say("closeSolved")}
            </Button>
            <Button disabled={busy} onClick={() => send("praise")}>
              {say("closePraise")}
            </Button>
          </div>
        </Panel>
        <div className={css["side"]}>
          <Panel title={say("who")}>
            <Who />
          </Panel>
          <Panel title={say("what")}>
            <What />
          </Panel>
        </div>
      </div>
    </Form>
  );
}

function Words(): ReactElement {
  const say = useRegisterWords();
  const codes = useInboxWords();
  const channel = Form.useWatch<string | undefined>("channel");
  return (
    <>
      <Form.Item
        name="channel"
        label={say("channel")}
        rules={[{ required: true, message: say("channelMissing") }]}
      >
        <Radio.Group
          optionType="button"
          options={TYPED.map((value) => ({ value, label: codes(`codes.channel.${value}`) }))}
        />
      </Form.Item>
      {channel === "external" && <External />}
      <Form.Item
        name="verbatim"
        label={say("verbatim")}
        extra={say("verbatimHint")}
        rules={[{ required: true, whitespace: true, message: say("verbatimMissing") }]}
      >
        <Input.TextArea
          autoFocus
          className={css["verbatim"] ?? ""}
          autoSize={{ minRows: 7, maxRows: 18 }}
          maxLength={20_000}
        />
      </Form.Item>
    </>
  );
}

function External(): ReactElement {
  const say = useRegisterWords();
  return (
    <div className={css["three"]}>
      <Form.Item
        name="platform"
        label={say("platform")}
        rules={[{ required: true, whitespace: true, message: say("platformMissing") }]}
      >
        <Input maxLength={60} placeholder="12345" />
      </Form.Item>
      <Form.Item
        name="externalNumber"
        label={say("externalNumber")}
        rules={[{ required: true, whitespace: true, message: say("externalNumberMissing") }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="externalDue" label={say("externalDue")}>
        <Input type="datetime-local" />
      </Form.Item>
    </div>
  );
}

function Who(): ReactElement {
  const say = useRegisterWords();
  const form = Form.useFormInstance<RegisterDraft>();
  return (
    <>
      <Form.Item name="customerId" label={say("customer")}>
        <CustomerInput
          onCustomer={({ primaryContact }) => {
            // What was typed already stays.
            const { contactName, phone } = form.getFieldsValue();
            if (!primaryContact || primaryContact.phone?.includes("*")) return;
            form.setFieldsValue({
              contactName: contactName || primaryContact.name,
              phone: phone || (primaryContact.phone ?? ""),
            });
          }}
        />
      </Form.Item>
      <div className={css["two"]}>
        <Form.Item name="contactName" label={say("whoName")}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={say("phone")}>
          <Input maxLength={40} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="email" label={say("email")}>
        <Input maxLength={200} inputMode="email" autoComplete="off" />
      </Form.Item>
    </>
  );
}

function What(): ReactElement {
  const say = useRegisterWords();
  const zone = use(ZoneContext);
  return (
    <>
      <div className={css["two"]}>
        <Form.Item name="product" label={say("product")}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="orderNumber" label={say("order")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="score" label={say("score")}>
          <ChoiceInput
            none={say("noScore")}
            choices={SCORES.map((value) => ({ value, label: say(`scores.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="amount" label={say("amount")}>
          <InputNumber min={0} max={9_999_999_999} precision={2} style={{ width: "100%" }} />
        </Form.Item>
      </div>
      <Form.Item name="remedy" label={say("remedy")}>
        <Input maxLength={500} placeholder={say("remedyHint")} />
      </Form.Item>
      <Form.Item
        name="receivedAt"
        label={say("receivedAt")}
        extra={say("receivedNote")}
        rules={[
          {
            validator: async (_, at?: string) => {
              if (at && at > localAt(Date.now(), zone)) throw new Error(say("receivedLater"));
            },
          },
        ]}
      >
        <Input type="datetime-local" />
      </Form.Item>
    </>
  );
}
