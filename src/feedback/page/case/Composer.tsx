import { Button, Checkbox, Input, Segmented, Select } from "antd";
import { useImperativeHandle, useMemo, useRef, type ReactElement, type Ref } from "react";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { useMay } from "../../../ui/reader.ts";
import { MESSAGE_CHANNELS } from "../../domain/work/message.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { useColleagues } from "../feedback-queries.ts";
import { useWorkWords } from "../feedback-words.ts";
import { useCase, type ComposerKind } from "./case-context.ts";
import { CaseProblem } from "./CaseProblem.tsx";
import css from "./Composer.module.css";
import { ReplyHint } from "./ReplyHint.tsx";
import type { ComposerDraft } from "./composer-draft.ts";
import { useComposerDraft } from "./use-composer-draft.ts";
import { SendTick } from "../sms/SendTick.tsx";
import { SnippetMenu } from "../snippets/SnippetMenu.tsx";

export interface ComposerHandle {
  /** Goes there to write; `tells` ticks that the result is told. */
  write(kind: ComposerKind, tells?: boolean): void;
}

const KINDS = ["reply", "from", "note"] as const;
const SPOKEN = MESSAGE_CHANNELS.filter((channel) => channel !== "note" && channel !== "page");

/** Writes down what was said to or by the customer, or a note that the customer never sees. */
export function Composer({ ref }: { readonly ref: Ref<ComposerHandle> }): ReactElement | null {
  const { feedback } = useCase();
  const say = useWorkWords();
  const { draft, change, save, busy, error } = useComposerDraft();
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
          <ReplyHint isReply={draft.kind === "reply"} channel={draft.channel} isSent={draft.send} />
          <CaseProblem error={error} />
        </div>
      </Panel>
    </div>
  );
}

interface PartProps {
  readonly draft: ComposerDraft;
  readonly change: (change: Partial<ComposerDraft>) => void;
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
      <SendTick
        feedback={feedback}
        channel={draft.channel}
        checked={draft.send}
        onChange={(send) => change({ send })}
      />
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

function saveWord({ kind, send }: ComposerDraft) {
  if (kind === "note") return "composer.saveNote" as const;
  if (kind === "from") return "composer.saveFrom" as const;
  return send ? ("composer.saveSend" as const) : ("composer.saveReply" as const);
}
