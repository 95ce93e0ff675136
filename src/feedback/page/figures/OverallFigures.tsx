import type { ReactElement } from "react";
import { Panel } from "../../../ui/Panel.tsx";
import { hoursOf } from "./figure-format.ts";
import { casesOf, type FigureQuery, type Figures } from "./figure-queries.ts";
import { useFigureWords } from "./figure-words.ts";
import { FigureStat, ShareStat } from "./FigureStat.tsx";
import css from "./Figures.module.css";

/** Everything that is told of all cases of the period. */
export function OverallFigures(props: {
  readonly figures: Figures;
  readonly query: FigureQuery;
}): ReactElement {
  const say = useFigureWords();
  const { figures, query } = props;
  const { duration, resultScore } = figures;
  return (
    <Panel title={say("shares.title")}>
      <dl className={css["stats"]}>
        <ShareStat
          name={say("shares.satisfied")}
          note={say("shares.satisfiedNote")}
          share={figures.satisfied}
          to={casesOf(query, { figure: "satisfied" })}
        />
        <ShareStat
          name={say("shares.calmed")}
          note={say("shares.calmedNote")}
          share={figures.calmed}
          to={casesOf(query, { figure: "calmed" })}
        />
        <ShareStat
          name={say("shares.firstContact")}
          note={say("shares.firstContactNote")}
          share={figures.firstContact}
          to={casesOf(query, { figure: "first_contact", hit: true })}
        />
        <ShareStat
          name={say("shares.reopened")}
          note={say("shares.reopenedNote")}
          share={figures.reopened}
          to={casesOf(query, { figure: "reopened", hit: true })}
        />
        <ShareStat
          name={say("shares.repeat")}
          note={say("shares.repeatNote")}
          share={figures.repeat}
          to={casesOf(query, { figure: "repeat", hit: true })}
          ofCustomers
        />
        <Durations duration={duration} to={casesOf(query, { figure: "first_contact" })} />
        <ResultScore score={resultScore} />
      </dl>
    </Panel>
  );
}

const NO_TIME = { n: 0, firstWorked: 0, worked: 0, firstElapsed: 0, elapsed: 0 };

/** To the first end, and to the last: what reopening cost lies between them. */
function Durations(props: { readonly duration: Figures["duration"]; readonly to: string }): ReactElement {
  const say = useFigureWords();
  const { n, firstWorked, worked, firstElapsed, elapsed } = props.duration ?? NO_TIME;
  const hours = (ms: number | null): string => say("hours", { hours: hoursOf(ms ?? 0) });
  const told = { n, base: say("cases", { n }), to: props.to };
  return (
    <>
      <FigureStat
        {...told}
        name={say("shares.worked")}
        note={say("shares.workedNote", { elapsed: hours(firstElapsed) })}
        value={hours(firstWorked)}
      />
      <FigureStat
        {...told}
        name={say("shares.total")}
        note={say("shares.totalNote", { elapsed: hours(elapsed) })}
        value={hours(worked)}
      />
    </>
  );
}

function ResultScore({ score }: { readonly score: Figures["resultScore"] }): ReactElement {
  const say = useFigureWords();
  const { mean, n } = score ?? { mean: 0, n: 0 };
  return (
    <FigureStat
      name={say("shares.score")}
      note={say("shares.scoreNote")}
      value={mean.toFixed(2)}
      n={n}
      base={say("grades", { n })}
    />
  );
}
