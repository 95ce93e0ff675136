import { use, type ReactElement } from "react";
import { formatDate, inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { useNow } from "../../../ui/use-now.ts";
import { dueWords } from "../feedback-deadline-text.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { useInboxWords } from "../feedback-words.ts";
import { useLetterWords } from "./letter-words.ts";

/** Until when the authority or marketplace wants its answer; nothing where it has it, or set no time. */
export function ReplyDueChip({ dueAt }: { readonly dueAt: string | null }): ReactElement | null {
  const say = useLetterWords();
  const inbox = useInboxWords();
  const language = useLanguage();
  const zone = use(ZoneContext);
  const now = useNow();
  if (dueAt === null) return null;
  const { key, blanks, amount, tone } = dueWords(dueAt, { now, zone, language });
  const time = amount && inbox(`deadline.${amount.key}`, { count: amount.count, hours: amount.hours });
  const text = inbox(`deadline.${key}`, { clock: say("clock"), ...blanks, ...(time && { amount: time }) });
  const exact = inZone(dueAt, zone);
  const exactly = inbox("deadline.dueAt", { date: formatDate(exact.date, language), time: exact.time });
  return (
    <Chip tone={tone} icon="mail" title={exactly}>
      {text.charAt(0).toUpperCase() + text.slice(1)}
    </Chip>
  );
}
