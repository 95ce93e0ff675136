import type { ReactElement } from "react";
import { useCalendarWords } from "../identity-words.ts";
import { dayRuns, hoursText, WEEKDAYS, type DayRun, type WeeklyHours } from "./week.ts";

/** The week in short: 周一至周五 09:00–12:00、13:30–18:00. */
export function WeekText(props: { readonly week: WeeklyHours }): ReactElement {
  const say = useCalendarWords();
  const runs = dayRuns(props.week);
  if (runs.length === 0) return <span className="hy-third">{say("noHours")}</span>;
  const name = (day: number): string => say(`days.${WEEKDAYS[day] ?? "mon"}`);
  const days = ({ from, to }: DayRun): string =>
    from === to ? name(from) : say("dayRange", { from: name(from), to: name(to) });
  return (
    <div>
      {runs.map((run) => (
        <div key={run.from}>
          <span className="hy-second">{days(run)}</span> {hoursText(run.hours, say("comma"))}
        </div>
      ))}
    </div>
  );
}
