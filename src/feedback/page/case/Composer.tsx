import { Button, Checkbox, Input, Segmented, Select } from "antd";
import { useImperativeHandle, useMemo, useRef, useState, type ReactElement, type Ref } from "react";
import { request } from "../../../ui/api-client.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import type { addMessageRoute } from "../../contract/feedback-work.ts";
import { MESSAGE_CHANNELS, type MessageChannel } from "../../domain/work/message.ts";
import { Panel } from "../feedback-parts/Panel.tsx";
import { useColleagues, useRefresh } from "../feedback-queries.ts";
import { useWorkWords } from "../feedback-words.ts";
import { useCase, type ComposerKind } from "./case-context.ts";
import { CaseProblem } from "./CaseProblem.tsx";
import css from "./Composer.module.css";
import { SnippetMenu } from "../snippets/SnippetMenu.tsx";

export interface ComposerHandle {
  /** Goes there to write; `tells` ticks that the result is told. */
  write(kind: ComposerKind, tells?: boolean): void;
}

interface Draft {
  readonly kind: ComposerKind;
  readonly channel: MessageChannel;
  readonly text: string;
  readonly tells: boolean;
  readonly proposes: boolean;
  readonly send: boolean;
  readonly mentions: readonly string[];
}

const EMPTY: Draft = {
  kind: "reply",
  channel: "phone",
  text: "",
  tells: false,
  proposes: false,
  send: false,
  mentions: [],
};
const KINDS = ["reply", "from", "note"] as const;
const WIRE_KIND = { reply: "to_customer", from: "from_customer", note: "note" } as const;
const SPOKEN = MESSAGE_CHANNELS.filter((channel) => channel !== "note" && channel !== "page");

/** Writes down what was said to or by the customer, or a note that the customer never sees. */
export function Composer({ ref }: { readonly ref: Ref<ComposerHandle> }): ReactElement | null {
  const { feedback } = useCase();
  const say = useWorkWords();
  const { draft, change, save, busy, error } = useDraft();
  const place = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    write: (kind, tells = false) => {
      change({ kind, ...(tells && { tells }) });
      place.current?.scrollIntoView({ block: "nearest" });
      place.current?.querySelector("textarea")?.focus();
    },
  }));
  if (feedback.closedAt !== null && draft.kind !== "note") change({ kind: "note" });
  const kinds = feedback.closedAt === null ? KINDS : (["note"] as const);
  return (
    <div ref={place} className={css["place"]}>
      <Panel
        title={say("composer.title")}
        actions={
          <Segmented
            size="small"
            aria-label={say("composer.kind")}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            options={kinds.map((value) => ({ value, label: say(`composer.${value}`) }))}
          />
        }
      >
        <div className={css["composer"]} data-kind={draft.kind}>
          <Input.TextArea
            aria-label={say("composer.textLabel")}
            placeholder={say(`composer.text.${draft.kind}`)}
            autoSize={{ minRows: 2, maxRows: 12 }}
            maxLength={20_000}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
          <div className={css["line"]}>
            {draft.kind === "note" ? <Mentions draft={draft} change={change} /> : null}
            {draft.kind !== "note" && <Channel draft={draft} change={change} />}
            {draft.kind === "reply" && <Ticks draft={draft} change={change} />}
            {draft.kind === "reply" && (
              <SnippetMenu
                feedback={feedback}
                onPick={(text) => change({ text: draft.text === "" ? text : `${draft.text}\n${text}` })}
              />
            )}
            <Button disabled={busy || draft.text.trim() === ""} onClick={save}>
              {say(saveWord(draft))}
            </Button>
          </div>
          <CaseProblem error={error} />
        </div>
      </Panel>
    </div>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
}

function Channel({ draft, change }: PartProps): ReactElement {
  const say = useWorkWords();
  return (
    <div className={css["channel"]}>
      <ChoiceInput
        aria-label={say("composer.channel")}
        choices={SPOKEN.map((value) => ({ value, label: say(`composer.channels.${value}`) }))}
        value={draft.channel}
        onChange={(value) => change({ channel: SPOKEN.find((one) => one === value) ?? "phone", send: false })}
      />
    </div>
  );
}

function Ticks({ draft, change }: PartProps): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  return (
    <span className={css["ticks"]}>
      <Checkbox checked={draft.tells} onChange={(event) => change({ tells: event.target.checked })}>
        {say("composer.told")}
      </Checkbox>
      <Checkbox checked={draft.proposes} onChange={(event) => change({ proposes: event.target.checked })}>
        {say("composer.proposes")}
      </Checkbox>
      {draft.channel === "email" && feedback.contact.email !== null && (
        <Checkbox checked={draft.send} onChange={(event) => change({ send: event.target.checked })}>
          {say("composer.send")}
        </Checkbox>
      )}
    </span>
  );
}

function Mentions({ draft, change }: PartProps): ReactElement | null {
  const say = useWorkWords();
  const may = useMay("maySeeColleagues");
  const colleagues = useColleagues();
  const options = useMemo(() => colleagues.map(({ id, name }) => ({ value: id, label: name })), [colleagues]);
  if (!may) return null;
  return (
    <Select
      mode="multiple"
      className={css["mentions"] ?? ""}
      aria-label={say("composer.mention")}
      placeholder={say("composer.mentionHint")}
      optionFilterProp="label"
      maxCount={20}
      options={options}
      value={[...draft.mentions]}
      onChange={(mentions: string[]) => change({ mentions })}
    />
  );
}

function saveWord({ kind, send }: Draft) {
  if (kind === "note") return "composer.saveNote" as const;
  if (kind === "from") return "composer.saveFrom" as const;
  return send ? ("composer.saveSend" as const) : ("composer.saveReply" as const);
}

function useDraft() {
  const { feedback } = useCase();
  const say = useWorkWords();
  const refresh = useRefresh();
  const [draft, setDraft] = useState(EMPTY);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const send = async (): Promise<void> => {
    const { kind, channel, text, tells, proposes, send: isSent, mentions } = draft;
    await request<typeof addMessageRoute>({
      method: "post",
      path: "/api/v1/feedback/{id}/messages",
      params: { id: feedback.id },
      body: {
        kind: WIRE_KIND[kind],
        channel: kind === "note" ? "note" : channel,
        text: text.trim(),
        ...(kind === "note" && { mentions: [...mentions] }),
        ...(kind === "reply" && { tellsResult: tells, proposesSolution: proposes, send: isSent }),
      },
    });
    setDraft({ ...EMPTY, kind, channel });
    toast(say(kind === "reply" && isSent ? "composer.sent" : "composer.saved"));
    await refresh();
  };
  const save = (): void => {
    setBusy(true);
    setError(null);
    void send()
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return { draft, change, save, busy, error };
}
