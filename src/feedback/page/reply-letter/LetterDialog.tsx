import { Button, Checkbox, Form, Input, Segmented } from "antd";
import { useState, type ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { LetterContent, ReplyLetter } from "../../contract/reply-letter/reply-letter.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { prepareLetter, useLetterActs } from "./letter-queries.ts";
import { useLetterWords } from "./letter-words.ts";
import css from "./ReplyLetter.module.css";

interface LetterDialogProps {
  readonly feedbackId: string;
  /** Null: a new one. */
  readonly letter: ReplyLetter | null;
  /** What the form begins with. */
  readonly start: LetterContent;
  readonly onClose: () => void;
}

const LONG = { opening: 2, facts: 4, measures: 4, result: 2, closing: 2 } as const;
const SHORT = { title: 200, number: 100, addressee: 200, signer: 200, contact: 300 } as const;
const MOST = { opening: 1_000, facts: 5_000, measures: 5_000, result: 3_000, closing: 1_000 } as const;
const FIELDS = [...Object.keys(LONG), ...Object.keys(SHORT), "date"];

/** The letter is written, or another version of it. */
export function LetterDialog({ feedbackId, letter, start, onClose }: LetterDialogProps): ReactElement {
  const say = useLetterWords();
  const screen = useLanguage();
  const { begin, save } = useLetterActs(feedbackId);
  const [form] = Form.useForm<LetterContent>();
  const [language, setLanguage] = useState(letter?.language ?? screen);
  const keep = async (values: LetterContent): Promise<void> => {
    const content = { ...start, ...values };
    await (letter === null ? begin(language, content) : save(letter, content));
    toast(say("form.saved"));
  };
  return (
    <ExtraDialog
      shape="end"
      title={say(letter === null ? "form.create" : "form.edit")}
      keepAs={`letter ${feedbackId} ${letter?.id ?? "new"}`}
      save={say("form.save")}
      form={form}
      initial={start}
      fields={FIELDS}
      onSave={keep}
      onClose={onClose}
    >
      <p className="hy-second">{say("form.note")}</p>
      <Wishes
        feedbackId={feedbackId}
        language={language}
        onLanguage={letter === null ? setLanguage : null}
        onFilled={(content) => form.setFieldsValue(content)}
      />
      <ShortField name="title" />
      <ShortField name="number" />
      <ShortField name="addressee" />
      <LongField name="opening" />
      <LongField name="facts" />
      <LongField name="measures" />
      <LongField name="result" />
      <LongField name="closing" />
      <div className={css["pair"]}>
        <ShortField name="signer" />
        <Form.Item
          name="date"
          label={say("parts.date")}
          rules={[{ required: true, message: say("form.dateMissing") }]}
        >
          <DateInput />
        </Form.Item>
      </div>
      <ShortField name="contact" />
    </ExtraDialog>
  );
}

function ShortField({ name }: { readonly name: keyof typeof SHORT }): ReactElement {
  const say = useLetterWords();
  return (
    <Form.Item name={name} label={say(`parts.${name}`)}>
      <Input maxLength={SHORT[name]} />
    </Form.Item>
  );
}

function LongField({ name }: { readonly name: keyof typeof LONG }): ReactElement {
  const say = useLetterWords();
  return (
    <Form.Item name={name} label={say(`parts.${name}`)}>
      <Input.TextArea autoSize={{ minRows: LONG[name], maxRows: 16 }} maxLength={MOST[name]} />
    </Form.Item>
  );
}

interface WishesProps {
  readonly feedbackId: string;
  readonly language: "zh" | "en";
  /** Null: the letter has its language. */
  readonly onLanguage: ((language: "zh" | "en") => void) | null;
  readonly onFilled: (content: LetterContent) => void;
}

/** How the text is taken from the case. */
function Wishes({ feedbackId, language, onLanguage, onFilled }: WishesProps): ReactElement {
  const say = useLetterWords();
  const textOf = useProblemText();
  const [names, setNames] = useState(false);
  const [busy, setBusy] = useState(false);
  const fill = (lang: "zh" | "en"): void => {
    setBusy(true);
    prepareLetter(feedbackId, lang, names)
      .then(onFilled)
      .catch((error: unknown) => toast(textOf(error), "bad"))
      .finally(() => setBusy(false));
  };
  const choose = (lang: "zh" | "en"): void => {
    onLanguage?.(lang);
    fill(lang);
  };
  return (
    <div className={css["wish"]}>
      <div className={css["row"]}>
        {onLanguage !== null && (
          <Segmented
            aria-label={say("form.language")}
            options={(["zh", "en"] as const).map((value) => ({
              value,
              label: say(`form.languages.${value}`),
            }))}
            value={language}
            onChange={choose}
          />
        )}
        <Checkbox checked={names} onChange={(event) => setNames(event.target.checked)}>
          {say("form.names")}
        </Checkbox>
        <Button size="small" loading={busy} onClick={() => fill(language)}>
          {say("form.refill")}
        </Button>
      </div>
      <span className="hy-third">{say("form.refillNote")}</span>
    </div>
  );
}
