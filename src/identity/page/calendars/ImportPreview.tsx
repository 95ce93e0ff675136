import type { ReactElement } from "react";
import type { DayImport } from "../../domain/calendar/parse-day-overrides.ts";
import { formatDate } from "../../../ui/date-format.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import { useCalendarWords } from "../identity-words.ts";
import { useCalendarFaults } from "./calendar-faults.ts";

const MOST_SHOWN = 8;

/** What pasted rows say: the good days, and a sentence for each bad row. */
export function ImportPreview(props: { readonly reading: DayImport }): ReactElement {
  const say = useCalendarWords();
  const language = useLanguage();
  const faults = useCalendarFaults();
  const { days } = props.reading;
  const bad = faults.say(props.reading.faults);
  const shown = days.map(
    ({ date, kind, label }) => `${formatDate(date, language)} ${say(`own.${kind}`)} ${label}`,
  );
  return (
    <div role="status">
      <strong>{say("import.good", { count: days.length })}</strong>
      {days.length > 0 && <span className="hy-third"> {say("import.replaces")}</span>}
      <Lines lines={shown} />
      {bad.length > 0 && (
        <>
          <strong style={{ color: "var(--accent-text)" }}>{say("import.bad", { count: bad.length })}</strong>
          <Lines lines={bad} />
        </>
      )}
    </div>
  );
}

function Lines(props: { readonly lines: readonly string[] }): ReactElement {
  const say = useCalendarWords();
  const { lines } = props;
  return (
    <ul className="hy-second" style={{ margin: "4px 0 12px", paddingInlineStart: 18 }}>
      {lines.slice(0, MOST_SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > MOST_SHOWN && <li>{say("import.more", { count: lines.length - MOST_SHOWN })}</li>}
    </ul>
  );
}
