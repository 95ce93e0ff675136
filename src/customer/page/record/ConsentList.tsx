import { Button, Form, Input } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { toast } from "../../../ui/toast.ts";
import { useSubmit } from "../../../ui/use-submit.ts";
import type { Consent, recordConsentRoute } from "../../contract/consent.ts";
import { CONSENT_PURPOSES, type ConsentPurpose } from "../../domain/consent.ts";
import { useConsents } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { QueryState } from "../parts/QueryState.tsx";
import { FormDialog } from "./DoNotContactDialogs.tsx";
import css from "./WillPanel.module.css";

/** What the customer agreed to or refused; the newest of each purpose counts. */
export function ConsentList(props: { readonly customerId: string; readonly mayEdit: boolean }): ReactElement {
  const say = useCustomerWords();
  const consents = useConsents(props.customerId);
  const [adding, setAdding] = useState(false);
  const entries = consents.data ?? [];
  const inForce = entries.filter((consent) => consent.inForce);
  const earlier = entries.filter((consent) => !consent.inForce);
  return (
    <>
      <div className={`${css["head"]} ${css["further"]}`}>
        <h3>{say("will.consentTitle")}</h3>
        {props.mayEdit && (
          <Button size="small" onClick={() => setAdding(true)}>
            {say("will.consentAdd")}
          </Button>
        )}
      </div>
      <QueryState query={consents} />
      {consents.data && inForce.length === 0 && <p className="hy-third">{say("will.consentNone")}</p>}
      <Entries entries={inForce} />
      {earlier.length > 0 && (
        <details className={css["past"]}>
          <summary>{say("will.earlier", { count: earlier.length })}</summary>
          <Entries entries={earlier} />
        </details>
      )}
      {adding && <ConsentDialog customerId={props.customerId} onClose={() => setAdding(false)} />}
    </>
  );
}

function Entries(props: { readonly entries: readonly Consent[] }): ReactElement {
  const say = useCustomerWords();
  return (
    <ul className={css["list"]}>
      {props.entries.map(({ id, purpose, granted, source, reason, at, recordedByName }) => (
        <li key={id} className={css["consent"]}>
          <span>
            <Chip tone={granted ? "good" : "accent"} icon={granted ? "check" : "close"}>
              {say(granted ? "will.granted" : "will.refused")}
            </Chip>{" "}
            {say(`will.purposes.${purpose}`)}
          </span>
          <span className={css["small"]}>
            <InstantText instant={at} dateOnly /> · {say("will.source")}: {source}
            {reason !== "" && ` · ${reason}`}
            {recordedByName && ` · ${say("will.by", { name: recordedByName })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface ConsentValues {
  readonly purpose: ConsentPurpose;
  readonly decision: "granted" | "refused";
  readonly source: string;
  readonly reason?: string;
}

function ConsentDialog(props: { readonly customerId: string; readonly onClose: () => void }): ReactElement {
  const say = useCustomerWords();
  const client = useQueryClient();
  const [form] = Form.useForm<ConsentValues>();
  const { submit, busy, error } = useSubmit<ConsentValues>(form, async ({ decision, ...values }) => {
    await request<typeof recordConsentRoute>({
      method: "post",
      path: "/api/v1/customers/{id}/consents",
      params: { id: props.customerId },
      body: { ...values, granted: decision === "granted" },
    });
    toast(say("will.recorded"));
    props.onClose();
    await client.invalidateQueries({ queryKey: ["customers", props.customerId] });
  });
  const purposes = CONSENT_PURPOSES.map((value) => ({ value, label: say(`will.purposes.${value}`) }));
  const decisions = (["granted", "refused"] as const).map((value) => ({
    value,
    label: say(`will.${value}`),
  }));
  const title = say("will.consentAdd");
  return (
    <FormDialog
      {...{ form, busy, error, submit }}
      title={title}
      verb={say("common.save")}
      onClose={props.onClose}
    >
      <Form.Item
        name="purpose"
        label={say("will.purpose")}
        initialValue="survey"
        rules={[{ required: true }]}
      >
        <ChoiceInput choices={purposes} />
      </Form.Item>
      <Form.Item
        name="decision"
        label={say("will.decision")}
        initialValue="granted"
        rules={[{ required: true }]}
      >
        <ChoiceInput choices={decisions} />
      </Form.Item>
      <Form.Item
        name="source"
        label={say("will.source")}
        rules={[{ required: true, whitespace: true, message: say("will.sourceMissing") }]}
      >
        <Input maxLength={200} placeholder={say("will.sourceHint")} />
      </Form.Item>
      <Form.Item name="reason" label={say("will.remark")}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}
