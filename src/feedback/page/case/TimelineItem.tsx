import type { ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { zh } from "../../words/case-screen-zh.ts";
import { ACTS } from "../../domain/life/case-facts.ts";
import { useColleagues, type FeedbackEvent, type FeedbackWork, type Message } from "../feedback-queries.ts";
import { useCaseWords, useLifeWords, useWorkWords, type SayCase, type SayLife } from "../feedback-words.ts";
import { FileList } from "./FileList.tsx";
import { Fold } from "./Fold.tsx";
import { OriginalMail } from "./OriginalMail.tsx";
import type { TimelineEntry } from "./timeline-entries.ts";
import { SendingNote } from "../sms/SendingNote.tsx";
import css from "./TimelineCard.module.css";

const LONG = 320;

/** One thing that happened; what is said in the colour of its side. */
export function TimelineItem({ entry }: { readonly entry: TimelineEntry }): ReactElement {
  return (
    <li className={css["entry"]} data-side={entry.side}>
      {entry.message && <MessageEntry message={entry.message} />}
      {entry.attempt && <AttemptEntry attempt={entry.attempt} />}
      {entry.event && <EventEntry event={entry.event} />}
    </li>
  );
}

const TITLES = { to_customer: "toCustomer", from_customer: "fromCustomer", note: "note" } as const;

function MessageEntry({ message }: { readonly message: Message }): ReactElement {
  const { kind, channel, subject, text, tellsResult, mentions, files, at } = message;
  const say = useCaseWords();
  const work = useWorkWords();
  const author = message.authorKind === "system" ? say("timeline.system") : message.authorName;
  return (
    <>
      <p className={css["head"]}>
        <b>{say(`timeline.${TITLES[kind]}`)}</b>
        <span>
          {[kind !== "note" && work(`composer.channels.${channel}`), author].filter(Boolean).join(" · ")}
        </span>
        {tellsResult && <span className="hy-second">{say("timeline.told")}</span>}
        <When at={at} />
      </p>
      {subject && (
        <p>
          <b>{subject}</b>
        </p>
      )}
      <Fold length={text.length} limit={LONG} more={say("timeline.unfold")} less={say("timeline.fold")}>
        <p className={css["text"]}>{text}</p>
      </Fold>
      <OriginalMail message={message} />
      {mentions.length > 0 && (
        <p className={css["more"]}>
          {say("timeline.mentioned", { names: mentions.map(({ name }) => `@${name}`).join(" ") })}
        </p>
      )}
      <FileList files={files} mayRemove={false} />
      <SendingNote sending={message.sending} />
    </>
  );
}

function AttemptEntry({ attempt }: { readonly attempt: FeedbackWork["attempts"][number] }): ReactElement {
  const say = useCaseWords();
  const disposition = useWorkWords()(`call.dispositions.${attempt.disposition}`);
  return (
    <>
      <p className={css["head"]}>
        <b>{say("timeline.call", { disposition })}</b>
        <span>{attempt.madeByName}</span>
        <When at={attempt.at} />
      </p>
      <Told attempt={attempt} />
      {attempt.note && <p className={css["text"]}>{attempt.note}</p>}
      {attempt.againAt && (
        <p className={css["more"]}>
          {say("timeline.again")} <InstantText instant={attempt.againAt} />
        </p>
      )}
    </>
  );
}

/** What the customer thinks of the result, and whether they calmed. */
function Told({ attempt }: { readonly attempt: FeedbackWork["attempts"][number] }): ReactElement | null {
  const { satisfaction, score, emotionBefore, emotionNow } = attempt;
  const work = useWorkWords();
  const say = useCaseWords();
  const mood = (value: number | null): string | null =>
    value === 1 || value === 2 || value === 3 ? work(`call.emotions.${value}`) : null;
  const [before, now] = [mood(emotionBefore), mood(emotionNow)];
  const told = [
    satisfaction && `${work("call.satisfaction")} ${work(`call.satisfactions.${satisfaction}`)}`,
    score !== null && say("facts.scoreValue", { score }),
    before && `${work("call.before")} ${before}`,
    now && `${work("call.now")} ${now}`,
  ].filter(Boolean);
  return told.length === 0 ? null : <p className={css["more"]}>{told.join(" · ")}</p>;
}

function EventEntry({ event }: { readonly event: FeedbackEvent }): ReactElement {
  const { actorKind, actorName, fromStage, toStage, reason, overrideReason, at } = event;
  const say = useCaseWords();
  const life = useLifeWords();
  const to = useHandlerName(event);
  const isMoved = fromStage !== null && fromStage !== toStage;
  return (
    <>
      <p className={css["head"]}>
        <b>{titleOf(event, say, life)}</b>
        <span className="hy-second">{actorKind === "system" ? say("timeline.system") : actorName}</span>
        {to && <span className="hy-second">{say("timeline.to", { name: to })}</span>}
        {isMoved && (
          <span className="hy-second">
            {say("timeline.moved", { from: life(`stages.${fromStage}`), to: life(`stages.${toStage}`) })}
          </span>
        )}
        <When at={at} />
      </p>
      {reason && <p className={css["more"]}>{say("timeline.reason", { reason })}</p>}
      {overrideReason && (
        <p className={css["more"]}>{say("timeline.overridden", { reason: overrideReason })}</p>
      )}
    </>
  );
}

/** Whom an event gave the case to, as far as the reader knows the person. */
function useHandlerName({ details }: FeedbackEvent): string | undefined {
  const colleagues = useColleagues();
  return colleagues.find(({ id }) => id === details["handlerId"])?.name;
}

function When({ at }: { readonly at: string }): ReactElement {
  return (
    <span className={css["when"]}>
      <InstantText instant={at} />
    </span>
  );
}

/** The step's own name, or that of what was changed. */
function titleOf({ act, details }: FeedbackEvent, say: SayCase, life: SayLife): string {
  const step = ACTS.find((one) => one === act);
  if (step) return life(`acts.${step}`);
  const did = typeof details["did"] === "string" ? `_${details["did"]}` : "";
  for (const key of [`events.${act}${did}`, `events.${act}`]) {
    const title = say(key as WordKey<typeof zh>);
    if (title !== key) return title;
  }
  return say("timeline.unknown");
}
