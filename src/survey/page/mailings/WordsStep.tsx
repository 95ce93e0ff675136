import { Input, Segmented } from "antd";
import { useRef, useState, type ReactElement } from "react";
import { Failure } from "../../../kit/failure.ts";
import { checkWording } from "../../../notification/domain/check-wording.ts";
import { TEMPLATES } from "../../../notification/domain/template-list.ts";
import { en } from "../../../notification/words/en.ts";
import { zh } from "../../../notification/words/zh.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import { MAIL_TEMPLATES } from "../../domain/mailing/check-mailing.ts";
import { languagesOf, MAIL_KINDS, MAILING_LANGUAGES, type MailKind } from "../../domain/mailing/mailing.ts";
import type { StepProps } from "./AudienceStep.tsx";
import { BlankChips } from "./BlankChips.tsx";
import type { MailingEdit } from "./draft-change.ts";
import { MailPreview } from "./MailPreview.tsx";
import { useMailingWords } from "./mailing-words.ts";
import css from "./Mailings.module.css";
import own from "./WordsStep.module.css";

/** The words of both mails beside what they make. */
export function WordsStep(props: StepProps & { readonly surveyId: string }): ReactElement {
  const { edit, change, surveyId } = props;
  const [kind, setKind] = useState<MailKind>("invitation");
  const [part, setPart] = useState<"zh" | "en">("zh");
  const languages = languagesOf(edit.language);
  const language = languages.includes(part) ? part : (languages[0] ?? "zh");
  const wording = edit.wording[kind][language];
  const fault = useFault(edit, kind);
  const put = (words: Partial<typeof wording>): void =>
    change({
      wording: {
        ...edit.wording,
        [kind]: { ...edit.wording[kind], [language]: { ...wording, ...words } },
      },
    });
  return (
    <>
      <Choices {...props} kind={kind} onKind={setKind} part={language} onPart={setPart} />
      <div className={own["editor"]}>
        <div>
          <WordFields key={`${kind} ${language}`} kind={kind} wording={wording} onChange={put} />
          {fault && (
            <p role="alert" className={own["fault"]}>
              {fault}
            </p>
          )}
        </div>
        <MailPreview surveyId={surveyId} kind={kind} edit={edit} isBroken={fault !== null} />
      </div>
    </>
  );
}

interface ChoicesProps extends StepProps {
  readonly kind: MailKind;
  readonly onKind: (kind: MailKind) => void;
  readonly part: "zh" | "en";
  readonly onPart: (part: "zh" | "en") => void;
}

function Choices({ edit, change, kind, onKind, part, onPart }: ChoicesProps): ReactElement {
  const say = useMailingWords();
  return (
    <div className={own["choices"]}>
      <div>
        <span className={css["label"]}>{say("words.language")}</span>
        <Segmented
          aria-label={say("words.language")}
          value={edit.language}
          onChange={(language) => change({ language })}
          options={MAILING_LANGUAGES.map((value) => ({ value, label: say(`words.languages.${value}`) }))}
        />
        {edit.language === "both" && <span className={css["hint"]}>{say("words.bothNote")}</span>}
      </div>
      <div>
        <span className={css["label"]}>{say("words.kind")}</span>
        <Segmented
          aria-label={say("words.kind")}
          value={kind}
          onChange={onKind}
          options={MAIL_KINDS.map((value) => ({ value, label: say(`words.kinds.${value}`) }))}
        />
      </div>
      {edit.language === "both" && (
        <div>
          <span className={css["label"]}>{say("words.part")}</span>
          <Segmented
            aria-label={say("words.part")}
            value={part}
            onChange={onPart}
            options={(["zh", "en"] as const).map((value) => ({ value, label: say(`words.parts.${value}`) }))}
          />
        </div>
      )}
    </div>
  );
}

interface WordFieldsProps {
  readonly kind: MailKind;
  readonly wording: { readonly subject: string; readonly body: string };
  readonly onChange: (words: { readonly subject?: string; readonly body?: string }) => void;
}

function WordFields({ kind, wording, onChange }: WordFieldsProps): ReactElement {
  const say = useMailingWords();
  const fields = useRef<HTMLDivElement>(null);
  const last = useRef<"subject" | "body">("body");
  const insert = (blank: string): void => {
    const name = last.current;
    const field = fields.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
    if (!field) return;
    const at = field.selectionStart ?? field.value.length;
    const text = `{{${blank}}}`;
    onChange({ [name]: field.value.slice(0, at) + text + field.value.slice(field.selectionEnd ?? at) });
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(at + text.length, at + text.length);
    });
  };
  return (
    <div ref={fields}>
      <label className={own["field"]}>
        <span className={css["label"]}>{say("words.subject")}</span>
        <Input
          name="subject"
          maxLength={200}
          value={wording.subject}
          onFocus={() => void (last.current = "subject")}
          onChange={(event) => onChange({ subject: event.target.value })}
        />
      </label>
      <label className={own["field"]}>
        <span className={css["label"]}>{say("words.body")}</span>
        <Input.TextArea
          name="body"
          maxLength={10_000}
          autoSize={{ minRows: 10, maxRows: 22 }}
          value={wording.body}
          onFocus={() => void (last.current = "body")}
          onChange={(event) => onChange({ body: event.target.value })}
        />
        <span className={css["hint"]}>{say("words.wholeLink")}</span>
      </label>
      <BlankChips kind={kind} onInsert={insert} />
    </div>
  );
}

type Sentence = (details: Failure["details"]) => string;

/** What is wrong with the words, as the server would say it; null: nothing. */
function useFault({ language, wording }: MailingEdit, kind: MailKind): string | null {
  const sentences: Readonly<Record<string, Sentence>> = useLanguage() === "zh" ? zh : en;
  try {
    for (const one of languagesOf(language))
      checkWording(TEMPLATES[MAIL_TEMPLATES[kind]], wording[kind][one]);
    return null;
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    return sentences[fault.code]?.(fault.details) ?? fault.code;
  }
}
