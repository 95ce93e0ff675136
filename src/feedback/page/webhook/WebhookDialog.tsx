import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Radio, Select } from "antd";
import { useState, type ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { Webhook } from "../../contract/webhook/webhook.ts";
import { CHANNELS } from "../../domain/number/case-number.ts";
import { isWechat, PROOFS } from "../../domain/webhook/webhook-mapping.ts";
import { useInboxWords } from "../feedback-words.ts";
import { MappingFields } from "./MappingFields.tsx";
import { TrialPart } from "./TrialPart.tsx";
import { WechatFields } from "./WechatFields.tsx";
import { settingsOf, valuesOf, type WebhookValues } from "./webhook-form.ts";
import { saveWebhook, type SavedWebhook } from "./webhook-queries.ts";
import css from "./Webhooks.module.css";
import { useWebhookWords } from "./webhook-words.ts";

interface WebhookDialogProps {
  /** Null: a new one. */
  readonly webhook: Webhook | null;
  readonly onSaved: (saved: SavedWebhook) => void;
  readonly onClose: () => void;
}

/** Adds a webhook or changes one. */
export function WebhookDialog({ webhook, onSaved, onClose }: WebhookDialogProps): ReactElement {
  const say = useWebhookWords();
  const client = useQueryClient();
  const [form] = Form.useForm<WebhookValues>();
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const [start] = useState(() => valuesOf(webhook));
  const proof = Form.useWatch("proof", form) ?? start.proof;
  const present = (): WebhookValues => {
    const filled = form.getFieldsValue(true) as Partial<WebhookValues>;
    return { ...start, ...filled, fields: { ...start.fields, ...filled.fields } };
  };
  const { submit, busy, error } = useSubmit<WebhookValues>(form, async () => {
    const saved = await saveWebhook(webhook, settingsOf(present()));
    toast(say("form.saved", { name: saved.webhook.name }));
    await client.invalidateQueries({ queryKey: ["webhooks"] });
    onSaved(saved);
  });
  const leave = (): void => (dirty ? setAsking(true) : onClose());
  const title = webhook === null ? say("form.create") : say("form.edit", { name: webhook.name });
  return (
    <Dialog open shape="end" title={title} onClose={leave}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onValuesChange={() => setDirty(true)}
        onFinish={submit}
        className={css["form"] ?? ""}
      >
        <SourceFields />
        <ProofField isNew={webhook === null} />
        {proof === "wechat" || proof === "wecom" ? (
          <WechatFields proof={proof} isKept={webhook?.isEncrypted === true && webhook.proof === proof} />
        ) : (
          <MappingFields />
        )}
      </Form>
      {!isWechat(proof) && <TrialPart settings={() => settingsOf(present())} />}
      <div className={css["footer"]}>
        <div className={css["problem"]}>
          <FormProblem error={error} fields={["name"]} />
        </div>
        <FooterButtons
          asking={asking}
          busy={busy}
          onLeave={leave}
          onDiscard={onClose}
          onStay={() => setAsking(false)}
          onSave={() => form.submit()}
        />
      </div>
    </Dialog>
  );
}

interface FooterProps {
  readonly asking: boolean;
  readonly busy: boolean;
  readonly onLeave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
  readonly onSave: () => void;
}

/** Asks before what was changed is lost. */
function FooterButtons(props: FooterProps): ReactElement {
  const say = useWebhookWords();
  const words = useUiWords();
  if (!props.asking)
    return (
      <>
        <Button onClick={props.onLeave}>{words("cancel")}</Button>
        <Button type="primary" loading={props.busy} onClick={props.onSave}>
          {say("form.save")}
        </Button>
      </>
    );
  return (
    <>
      <strong role="alert" className={css["asking"]}>
        {say("form.unsaved")}
      </strong>
      <Button danger onClick={props.onDiscard}>
        {say("form.discard")}
      </Button>
      <Button type="primary" onClick={props.onStay}>
        {say("form.goOn")}
      </Button>
    </>
  );
}

function SourceFields(): ReactElement {
  const say = useWebhookWords();
  const codes = useInboxWords();
  return (
    <fieldset className={css["part"]}>
      <legend>{say("form.basics")}</legend>
      <div className={css["pair"]}>
        <Form.Item
          name="name"
          label={say("name")}
          rules={[{ required: true, whitespace: true, message: say("form.nameMissing") }]}
        >
          <Input maxLength={100} placeholder={say("form.nameHint")} autoComplete="off" />
        </Form.Item>
        <Form.Item name="channel" label={say("channel")}>
          <Select options={CHANNELS.map((value) => ({ value, label: codes(`codes.channel.${value}`) }))} />
        </Form.Item>
      </div>
    </fieldset>
  );
}

function ProofField({ isNew }: { readonly isNew: boolean }): ReactElement {
  const say = useWebhookWords();
  return (
    <fieldset className={css["part"]}>
      <legend>{say("form.proofPart")}</legend>
      <Form.Item name="proof" {...(!isNew && { extra: say("form.proofChanges") })}>
        <Radio.Group
          aria-label={say("proof")}
          className={css["proof"] ?? ""}
          options={PROOFS.map((value) => ({ value, label: say(`form.proofNotes.${value}`) }))}
        />
      </Form.Item>
    </fieldset>
  );
}
