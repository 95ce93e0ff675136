import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useRef, type ReactElement } from "react";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { request } from "../../../ui/api-client.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import { toast } from "../../../ui/toast.ts";
import type { addSnippetRoute, changeSnippetRoute, Snippet } from "../../contract/feedback-snippet.ts";
import { BLANKS, type Blank } from "../../domain/snippet/fill-snippet.ts";
import { PROBLEM_TYPES, type ProblemType } from "../../domain/triage/classification.ts";
import { ExtraDialog } from "../extras-parts/ExtraDialog.tsx";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import { useInboxWords } from "../feedback-words.ts";
import css from "./Snippets.module.css";
import { snippetsQuery } from "./snippet-queries.ts";

interface Values {
  readonly name: string;
  readonly text: string;
  readonly problemType: ProblemType | null;
}

interface SnippetDialogProps {
  /** Null: a new one. */
  readonly snippet: Snippet | null;
  readonly onClose: () => void;
}

/** Writes a text, or changes one. */
export function SnippetDialog({ snippet, onClose }: SnippetDialogProps): ReactElement {
  const say = useExtraWords();
  const inbox = useInboxWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const save = async ({ problemType, ...values }: Values): Promise<void> => {
    const { name } = await send(snippet, { ...values, problemType: problemType ?? null });
    toast(say("snippets.saved", { name }));
    await client.invalidateQueries({ queryKey: snippetsQuery.queryKey });
  };
  const place = useRef<HTMLDivElement>(null);
  const insert = (blank: string): void => {
    const field = place.current?.querySelector("textarea");
    if (!field) return;
    const { value, selectionStart, selectionEnd } = field;
    form.setFieldsValue({ text: `${value.slice(0, selectionStart)}${blank}${value.slice(selectionEnd)}` });
    const after = selectionStart + blank.length;
    field.focus();
    // The field takes its new text with the next paint; the caret goes behind the blank.
    requestAnimationFrame(() => field.setSelectionRange(after, after));
  };
  return (
    <ExtraDialog
      shape="end"
      title={snippet === null ? say("snippets.add") : say("snippets.editTitle", { name: snippet.name })}
      keepAs={`snippet ${snippet?.id ?? "new"}`}
      save={say("snippets.save")}
      form={form}
      initial={snippet ?? { name: "", text: "", problemType: null }}
      fields={["name", "text", "problemType"]}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={say("snippets.name")}
        rules={[{ required: true, whitespace: true, message: say("snippets.nameMissing") }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <div ref={place}>
        <Form.Item
          name="text"
          label={say("snippets.text")}
          rules={[{ required: true, whitespace: true, message: say("snippets.textMissing") }]}
        >
          <Input.TextArea autoSize={{ minRows: 6, maxRows: 16 }} maxLength={5_000} />
        </Form.Item>
      </div>
      <Blanks onInsert={insert} />
      <Form.Item name="problemType" label={say("snippets.type")} extra={say("snippets.typeNote")}>
        <ChoiceInput
          none={say("snippets.anyType")}
          choices={PROBLEM_TYPES.map((value) => ({ value, label: inbox(`codes.type.${value}`) }))}
        />
      </Form.Item>
    </ExtraDialog>
  );
}

function Blanks({ onInsert }: { readonly onInsert: (blank: string) => void }): ReactElement {
  const say = useExtraWords();
  const language = useLanguage();
  return (
    <p className={css["blanks"]}>
      {say("snippets.blanks")}
      {(Object.keys(BLANKS) as Blank[]).map((blank) => (
        <Button
          key={blank}
          size="small"
          onClick={() => onInsert(`{{${BLANKS[blank][language === "en" ? 1 : 0]}}}`)}
        >
          {say(`snippets.blank.${blank}`)}
        </Button>
      ))}
    </p>
  );
}

function send(snippet: Snippet | null, body: Values): Promise<Snippet> {
  if (snippet === null)
    return request<typeof addSnippetRoute>({ method: "post", path: "/api/v1/feedback-snippets", body });
  return request<typeof changeSnippetRoute>({
    method: "patch",
    path: "/api/v1/feedback-snippets/{id}",
    params: { id: snippet.id },
    body: { ...body, revision: snippet.revision },
  });
}
