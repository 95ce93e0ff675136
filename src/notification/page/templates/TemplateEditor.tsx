import { Input, Segmented } from "antd";
import { useRef, useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { checkWording } from "../../domain/check-wording.ts";
import { TEMPLATES, type TemplateCode } from "../../domain/template-list.ts";
import { en } from "../../words/en.ts";
import { zh } from "../../words/zh.ts";
import { Failure } from "../../../kit/failure.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import { useNotificationWords } from "../notification-words.ts";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";
import { PlaceholderChips } from "./PlaceholderChips.tsx";
import { TemplateActs } from "./TemplateActs.tsx";
import { TemplatePreview } from "./TemplatePreview.tsx";
import type { TemplateWording, WordingDraft } from "./template-queries.ts";
import css from "./Templates.module.css";

interface TemplateEditorProps {
  readonly code: TemplateCode;
  readonly wording: TemplateWording;
  readonly address: (code: string, language: string) => string;
}

type Sentence = (details: Failure["details"]) => string;

/** Subject and body of one message in one language, beside what they make. */
export function TemplateEditor(props: TemplateEditorProps): ReactElement {
  const { code, wording } = props;
  const [draft, setDraft] = useState<WordingDraft>({ subject: wording.subject, body: wording.body });
  const fault = useFault(code, draft);
  const dirty = draft.subject !== wording.subject || draft.body !== wording.body;
  return (
    <section className="hy-card" aria-labelledby="template-name">
      <UnsavedGuard withQuery dirty={dirty} />
      <EditorHead {...props} />
      <div className={css["editor"]}>
        <div className={css["words"]}>
          <WordingFields wording={wording} draft={draft} onChange={setDraft} />
          {fault && (
            <p role="alert" style={{ color: "var(--accent-text)", marginBottom: 12 }}>
              {fault}
            </p>
          )}
          <TemplateActs code={code} wording={wording} draft={draft} dirty={dirty} ready={fault === null} />
        </div>
        <TemplatePreview wording={wording} draft={draft} broken={fault !== null} />
      </div>
    </section>
  );
}

function EditorHead(props: TemplateEditorProps): ReactElement {
  const say = useNotificationWords();
  const navigate = useNavigate();
  const { code, wording, address } = props;
  return (
    <div className={css["head"]}>
      <div>
        <h2 id="template-name">{say(`templates.names.${code}`)}</h2>
        <p className="hy-third">{say(`templates.purposes.${code}`)}</p>
      </div>
      <Segmented
        aria-label={`${say("templates.language")}, ${say("templates.languageNote")}`}
        value={wording.language}
        onChange={(language) => void navigate(address(code, language))}
        options={[
          { value: "zh", label: say("templates.languages.zh") },
          { value: "en", label: say("templates.languages.en") },
        ]}
      />
    </div>
  );
}

interface WordingFieldsProps {
  readonly wording: TemplateWording;
  readonly draft: WordingDraft;
  readonly onChange: (draft: WordingDraft) => void;
}

function WordingFields(props: WordingFieldsProps): ReactElement {
  const say = useNotificationWords();
  const fields = useRef<HTMLDivElement>(null);
  const last = useRef<keyof WordingDraft>("body");
  const { wording, draft, onChange } = props;
  const insert = (placeholder: string): void => {
    const name = last.current;
    const field = fields.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
    if (!field) return;
    const at = field.selectionStart ?? field.value.length;
    const text = `{{${placeholder}}}`;
    onChange({
      ...draft,
      [name]: field.value.slice(0, at) + text + field.value.slice(field.selectionEnd ?? at),
    });
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(at + text.length, at + text.length);
    });
  };
  return (
    <div ref={fields}>
      <label>
        {say("templates.subject")}
        <Input
          name="subject"
          maxLength={200}
          value={draft.subject}
          onFocus={() => void (last.current = "subject")}
          onChange={(event) => onChange({ ...draft, subject: event.target.value })}
        />
      </label>
      <label style={{ display: "block", marginTop: 16 }}>
        {say("templates.body")}
        <Input.TextArea
          name="body"
          maxLength={10_000}
          autoSize={{ minRows: 10, maxRows: 24 }}
          value={draft.body}
          onFocus={() => void (last.current = "body")}
          onChange={(event) => onChange({ ...draft, body: event.target.value })}
        />
      </label>
      <PlaceholderChips wording={wording} onInsert={insert} />
    </div>
  );
}

/** What is wrong with the wording, in the words the server would use; null: nothing. */
function useFault(code: TemplateCode, draft: WordingDraft): string | null {
  const sentences: Readonly<Record<string, Sentence>> = useLanguage() === "zh" ? zh : en;
  try {
    checkWording(TEMPLATES[code], draft);
    return null;
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    return sentences[fault.code]?.(fault.details) ?? fault.code;
  }
}
