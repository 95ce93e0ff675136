import { Form, Input, type FormRule } from "antd";
import type { ReactElement } from "react";
import { parsePointer } from "../../domain/webhook/json-pointer.ts";
import { isConstant, MAPPED_FIELDS, type MappedField } from "../../domain/webhook/webhook-mapping.ts";
import { readScores } from "./webhook-form.ts";
import css from "./Webhooks.module.css";
import { useWebhookWords } from "./webhook-words.ts";

const FIRST: readonly MappedField[] = ["verbatim", "subject", "sourceId", "receivedAt"];
const HINTS: Partial<Record<MappedField, string>> = {
  verbatim: "/content",
  sourceId: "/id",
  receivedAt: "/createdAt",
  phone: "/user/mobile",
  platform: "=12315",
};

/** Where each part of a voice stands in what is sent. */
export function MappingFields(): ReactElement {
  const say = useWebhookWords();
  const rest = MAPPED_FIELDS.filter((field) => !FIRST.includes(field));
  return (
    <fieldset className={css["part"]}>
      <legend>{say("form.mapping")}</legend>
      <p className={css["note"]}>{say("form.mappingNote")}</p>
      <div className={css["pair"]}>
        {FIRST.map((field) => (
          <PlaceField key={field} field={field} />
        ))}
      </div>
      <Form.Item
        name="items"
        label={say("form.items")}
        extra={say("form.itemsNote")}
        rules={usePlaceRules(false)}
      >
        <Input maxLength={300} placeholder="/data/list" autoComplete="off" className={css["mono"] ?? ""} />
      </Form.Item>
      <div className={css["pair"]}>
        {rest.map((field) => (
          <PlaceField key={field} field={field} />
        ))}
      </div>
      <ScoresField />
    </fieldset>
  );
}

function PlaceField({ field }: { readonly field: MappedField }): ReactElement {
  const say = useWebhookWords();
  const places = usePlaceRules(true);
  const rules =
    field === "verbatim" ? [{ required: true, message: say("form.wordsMissing") }, ...places] : places;
  return (
    <Form.Item
      name={["fields", field]}
      label={say(`form.fields.${field}`)}
      rules={rules}
      {...(field === "sourceId" && { extra: say("form.sourceIdNote") })}
    >
      <Input
        maxLength={300}
        placeholder={HINTS[field] ?? ""}
        autoComplete="off"
        spellCheck={false}
        className={css["mono"] ?? ""}
      />
    </Form.Item>
  );
}

function ScoresField(): ReactElement {
  const say = useWebhookWords();
  const rule: FormRule = {
    validator: (_, typed: string | undefined) =>
      readScores(typed ?? "") === null
        ? Promise.reject(new Error(say("form.scoresWrong")))
        : Promise.resolve(),
  };
  return (
    <Form.Item name="scores" label={say("form.scores")} extra={say("form.scoresNote")} rules={[rule]}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2_000} spellCheck={false} />
    </Form.Item>
  );
}

function usePlaceRules(mayBeFixed: boolean): FormRule[] {
  const say = useWebhookWords();
  return [
    {
      validator: (_, typed: string | undefined) => {
        const place = (typed ?? "").trim();
        const isFine = isConstant(place) ? mayBeFixed : parsePointer(place) !== null;
        return isFine ? Promise.resolve() : Promise.reject(new Error(say("form.placeWrong")));
      },
    },
  ];
}
