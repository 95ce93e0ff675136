import { Form, Input } from "antd";
import type { ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import type { CustomerAttribute } from "../../contract/customer-attribute.ts";
import { CHANNEL_PREFERENCES, CUSTOMER_KINDS, CUSTOMER_TIERS } from "../../domain/customer.ts";
import { useColleagueChoices, useTags } from "../customer-queries.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { TagInput } from "../parts/TagInput.tsx";
import { ownField } from "./customer-draft.ts";
import css from "./CustomerForm.module.css";

/** Name, kind, number, tier, region, industry, note. */
export function BasicFields(): ReactElement {
  const say = useCustomerWords();
  const { word } = useCodeWords();
  const coded = (codes: readonly string[]) => codes.map((value) => ({ value, label: word(value) }));
  return (
    <>
      <Form.Item
        name="name"
        label={say("fields.name")}
        rules={[{ required: true, whitespace: true, message: say("form.nameMissing") }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <div className={css["pair"]}>
        <Form.Item
          name="kind"
          label={say("fields.kind")}
          rules={[{ required: true, message: say("form.kindMissing") }]}
        >
          <ChoiceInput choices={coded(CUSTOMER_KINDS)} none={say("common.notChosen")} />
        </Form.Item>
        <Form.Item name="tier" label={say("fields.tier")} rules={[{ required: true }]}>
          <ChoiceInput choices={coded(CUSTOMER_TIERS)} />
        </Form.Item>
      </div>
      <Form.Item name="externalId" label={say("fields.externalId")} extra={say("form.externalIdNote")}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <div className={css["pair"]}>
        <Form.Item name="region" label={say("fields.region")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="industry" label={say("fields.industry")}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={say("fields.note")}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </>
  );
}

/** Account manager, dates, channel, tags. */
export function ServiceFields(): ReactElement {
  const say = useCustomerWords();
  const { word } = useCodeWords();
  const colleagues = useColleagueChoices();
  const tags = useTags();
  return (
    <>
      <Form.Item name="accountManagerId" label={say("fields.accountManagerId")}>
        <ChoiceInput choices={colleagues} none={say("common.notChosen")} />
      </Form.Item>
      <div className={css["pair"]}>
        <Form.Item name="registeredOn" label={say("fields.registeredOn")}>
          <DateInput max="9999-12-31" />
        </Form.Item>
        <Form.Item name="cooperationSince" label={say("fields.cooperationSince")}>
          <DateInput max="9999-12-31" />
        </Form.Item>
      </div>
      <Form.Item name="channelPreference" label={say("fields.channelPreference")}>
        <ChoiceInput
          choices={CHANNEL_PREFERENCES.map((value) => ({ value, label: word(value) }))}
          none={say("common.notChosen")}
        />
      </Form.Item>
      <Form.Item name="tags" label={say("fields.tags")}>
        <TagInput suggestions={tags.data?.map(({ tag }) => tag) ?? []} />
      </Form.Item>
    </>
  );
}

/** The organization's own fields. */
export function OwnFields(props: { readonly attributes: readonly CustomerAttribute[] }): ReactElement {
  const say = useCustomerWords();
  return (
    <>
      {props.attributes.map((attribute) => (
        <Form.Item
          key={attribute.code}
          name={ownField(attribute.code)}
          label={attribute.label}
          rules={
            attribute.type === "number"
              ? [{ validator: (_, value) => isNumeric(value, say("form.numberWrong")) }]
              : []
          }
        >
          <OwnInput attribute={attribute} />
        </Form.Item>
      ))}
    </>
  );
}

interface OwnInputProps {
  readonly attribute: CustomerAttribute;
  readonly id?: string;
  readonly value?: string | number | boolean | null;
  readonly onChange?: (value: string | boolean | null) => void;
}

function OwnInput(props: OwnInputProps): ReactElement {
  const { attribute, value, onChange, ...rest } = props;
  const say = useCustomerWords();
  const none = say("common.notChosen");
  const text = value === null || value === undefined ? null : String(value);
  const given = onChange ? { onChange } : {};
  if (attribute.type === "date") return <DateInput {...rest} {...given} value={text} />;
  if (attribute.type === "choice") {
    const choices = attribute.choices.map((choice) => ({ value: choice, label: choice }));
    return <ChoiceInput {...rest} {...given} value={text} choices={choices} none={none} />;
  }
  if (attribute.type === "boolean") {
    const choices = [
      { value: "true", label: say("common.yes") },
      { value: "false", label: say("common.no") },
    ];
    const choose = (next: string | null): void => onChange?.(next === null ? null : next === "true");
    return <ChoiceInput {...rest} value={text} choices={choices} none={none} onChange={choose} />;
  }
  return (
    <Input
      {...rest}
      value={text ?? ""}
      inputMode={attribute.type === "number" ? "decimal" : "text"}
      maxLength={500}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

function isNumeric(value: unknown, message: string): Promise<void> {
  const text = value === null || value === undefined ? "" : String(value).trim();
  return text === "" || Number.isFinite(Number(text))
    ? Promise.resolve()
    : Promise.reject(new Error(message));
}
