import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { LetterContent, ReplyLetter, ReplyLetters } from "../../contract/reply-letter/reply-letter.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import type { Feedback } from "../feedback-queries.ts";
import { LetterActs } from "./LetterActs.tsx";
import { LetterDialog } from "./LetterDialog.tsx";
import { prepareLetter, useLetters } from "./letter-queries.ts";
import { useLetterWords } from "./letter-words.ts";
import { ReplyDueChip } from "./ReplyDueChip.tsx";
import css from "./ReplyLetter.module.css";

/** The formal answer to the authority or marketplace a case came from; nothing where it came from nowhere such. */
export function ReplyLetterCard({ feedback }: { readonly feedback: Feedback }): ReactElement | null {
  if (feedback.channel !== "external" && feedback.external === null) return null;
  return <Letters feedbackId={feedback.id} />;
}

interface Editing {
  readonly letter: ReplyLetter | null;
  readonly start: LetterContent;
}

function Letters({ feedbackId }: { readonly feedbackId: string }): ReactElement {
  const say = useLetterWords();
  const { data, error, refetch } = useLetters(feedbackId);
  if (data) return <Loaded feedbackId={feedbackId} letters={data} />;
  return (
    <Panel title={say("title")}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />}
    </Panel>
  );
}

interface LoadedProps {
  readonly feedbackId: string;
  readonly letters: ReplyLetters;
}

function Loaded({ feedbackId, letters }: LoadedProps): ReactElement {
  const say = useLetterWords();
  const [editing, setEditing] = useState<Editing | null>(null);
  const { begin, busy } = useBegin(feedbackId, setEditing);
  const { platform, number, repliedAt, mayBegin, items } = letters;
  return (
    <Panel
      title={say("title")}
      note={platform === "" ? say("noteBare") : say("note", { platform, number })}
      actions={
        <>
          <Due letters={letters} />
          {mayBegin && (
            <Button
              size="small"
              type={items.length === 0 ? "primary" : "default"}
              loading={busy}
              onClick={begin}
            >
              {say(repliedAt === null ? "begin" : "beginAnother")}
            </Button>
          )}
        </>
      }
    >
      <Items feedbackId={feedbackId} letters={letters} onEdit={setEditing} />
      {editing !== null && (
        <LetterDialog feedbackId={feedbackId} {...editing} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
}

function Due({ letters }: { readonly letters: ReplyLetters }): ReactElement {
  const say = useLetterWords();
  if (letters.repliedAt === null) return <ReplyDueChip dueAt={letters.dueAt} />;
  return <Chip tone="good">{say("replied")}</Chip>;
}

function useBegin(feedbackId: string, show: (editing: Editing) => void) {
  const language = useLanguage();
  const textOf = useProblemText();
  const [busy, setBusy] = useState(false);
  const begin = (): void => {
    setBusy(true);
    prepareLetter(feedbackId, language, false)
      .then((start) => show({ letter: null, start }))
      .catch((error: unknown) => toast(textOf(error), "bad"))
      .finally(() => setBusy(false));
  };
  return { begin, busy };
}

interface ItemsProps {
  readonly feedbackId: string;
  readonly letters: ReplyLetters;
  readonly onEdit: (editing: Editing) => void;
}

function Items({ feedbackId, letters, onEdit }: ItemsProps): ReactElement {
  const say = useLetterWords();
  if (letters.items.length === 0) return <p className="hy-third">{say("none")}</p>;
  return (
    <ul className={css["items"]}>
      {letters.items.map((letter) => (
        <li key={letter.id} className={css["item"]}>
          <Told letter={letter} />
          <LetterActs
            feedbackId={feedbackId}
            letter={letter}
            onEdit={() => onEdit({ letter, start: letter.content })}
          />
          {letter.versions.length > 1 && <Versions feedbackId={feedbackId} letter={letter} />}
        </li>
      ))}
    </ul>
  );
}

const TONES = { draft: "plain", approved: "primary", sent: "good", void: "plain" } as const;

function Told({ letter }: { readonly letter: ReplyLetter }): ReactElement {
  const say = useLetterWords();
  const { state, versions, missing, voidReason } = letter;
  const last = versions.at(-1);
  return (
    <>
      <div className={css["row"]}>
        <strong>{letter.content.title}</strong>
        <Chip tone={TONES[state]}>{say(`states.${state}`)}</Chip>
      </div>
      {last !== undefined && (
        <span className="hy-third">
          {say("version", { version: last.version, name: last.writtenByName })} ·{" "}
          <InstantText instant={last.writtenAt} />
        </span>
      )}
      <Steps letter={letter} />
      {voidReason !== "" && <span className="hy-second">{say("voidReason", { reason: voidReason })}</span>}
      {state === "draft" && missing !== null && (
        <span className="hy-second">{say("missing", { part: say(`parts.${missing as "facts"}`) })}</span>
      )}
      {letter.approval === "own" && <span className="hy-third">{say("own")}</span>}
    </>
  );
}

/** Who approved it, and how it went out. */
function Steps({ letter }: { readonly letter: ReplyLetter }): ReactElement {
  const say = useLetterWords();
  const { approvedByName, approvedAt, sentOn, sentVia, sentByName, receipt } = letter;
  return (
    <>
      {approvedAt !== null && (
        <span className="hy-third">
          {say("approvedBy", { name: approvedByName ?? "" })} · <InstantText instant={approvedAt} />
        </span>
      )}
      {sentOn !== null && (
        <span className="hy-second">
          {say("sentBy", { day: sentOn, via: sentVia ?? "", name: sentByName ?? "" })}
          {receipt !== "" && ` · ${say("receipt", { receipt })}`}
        </span>
      )}
    </>
  );
}

/** Every version can be printed; only the last one of an approved letter is no draft. */
function Versions({
  feedbackId,
  letter,
}: Omit<ItemsProps, "letters" | "onEdit"> & { letter: ReplyLetter }): ReactElement {
  const say = useLetterWords();
  const address = (version: number): string =>
    addressOf({
      path: "/api/v1/feedback/{id}/reply-letters/{letterId}/file",
      params: { id: feedbackId, letterId: letter.id },
      query: { format: "pdf", version },
    });
  return (
    <details>
      <summary>{say("versions", { count: letter.versions.length })}</summary>
      <ul className={css["versions"]}>
        {letter.versions.toReversed().map(({ version, writtenByName, writtenAt }) => (
          <li key={version}>
            <a href={address(version)} download>
              {say("version", { version, name: writtenByName })}
            </a>{" "}
            <span className="hy-third">
              <InstantText instant={writtenAt} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
