import { use, type ReactElement } from "react";
import { formatDate, inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { useLanguage, type Language } from "../../../ui/i18n.ts";
import { useNow } from "../../../ui/use-now.ts";
import { clockWords, dueWords, shortDay, type DeadlineWords } from "../feedback-deadline-text.ts";
import type { Deadline, FeedbackSummary } from "../feedback-queries.ts";
import { useInboxWords, useLifeWords, type SayInbox } from "../feedback-words.ts";
import { Chip } from "../../../ui/Chip.tsx";

/** A running or paused clock: its name, the time left or over in words, and on hover when exactly. */
export function ClockChip(props: {
  readonly deadline: Deadline;
  readonly pauseReason: string | null;
}): ReactElement {
  const { deadline, pauseReason } = props;
  const say = useInboxWords();
  const life = useLifeWords();
  const now = useNow();
  const words = clockWords(deadline, now);
  const why =
    deadline.state === "paused" && pauseReason ? say("deadline.pausedWhy", { reason: pauseReason }) : "";
  return (
    <Chip tone={words.tone} icon="clock" title={useExactly(deadline, why)}>
      {textOf(words, say, life(`clocks.${deadline.clock}`))}
      {deadline.provisional && say("deadline.provisional")}
      {why && ` · ${pauseReason}`}
    </Chip>
  );
}

/** What a list knows of the next deadline: when it is due, or until when the case is paused. */
export function DueChip({ row }: { readonly row: FeedbackSummary }): ReactElement | null {
  const say = useInboxWords();
  const life = useLifeWords();
  const language = useLanguage();
  const zone = use(ZoneContext);
  const now = useNow();
  const exactly = useExactly(row.due, "");
  if (row.pausedUntil !== null) {
    const date = shortDay(inZone(row.pausedUntil, zone).date, language);
    const why = row.pauseReason ? say("deadline.pausedWhy", { reason: row.pauseReason }) : "";
    return (
      <Chip icon="clock" title={why}>
        {say("deadline.pausedUntil", { date })}
      </Chip>
    );
  }
  if (row.due === null) return null;
  const words = dueWords(row.due.dueAt, { now, zone, language });
  return (
    <Chip tone={words.tone} icon="clock" title={exactly}>
      {textOf(words, say, life(`clocks.${row.due.clock}`))}
      {row.due.provisional && say("deadline.provisional")}
    </Chip>
  );
}

function textOf({ key, blanks, amount }: DeadlineWords, say: SayInbox, clock: string): string {
  const time = amount && say(`deadline.${amount.key}`, { count: amount.count, hours: amount.hours });
  return capital(say(`deadline.${key}`, { clock, ...blanks, ...(time && { amount: time }) }));
}

/** English clocks are written small within sentences. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The due time to the minute, and why it may move. */
function useExactly(
  due: { readonly dueAt: string; readonly provisional: boolean } | null,
  more: string,
): string {
  const say = useInboxWords();
  const language = useLanguage();
  const zone = use(ZoneContext);
  if (due === null) return more;
  return [exactly(due.dueAt, zone, language, say), due.provisional && say("deadline.provisionalWhy"), more]
    .filter(Boolean)
    .join(language === "zh" ? "。" : ". ");
}

function exactly(dueAt: string, zone: string, language: Language, say: SayInbox): string {
  const { date, time } = inZone(dueAt, zone);
  return say("deadline.dueAt", { date: formatDate(date, language), time });
}
