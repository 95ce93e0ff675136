import { use, useMemo, type ReactElement } from "react";
import { Link } from "react-router";
import { inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { startOfDay } from "../feedback-zone-time.ts";
import { joined, percent } from "../figures/figure-format.ts";
import { usualPeriods } from "../figures/figure-period.ts";
import { casesOf, useFigures, type FigureAnswer, type FigureQuery } from "../figures/figure-queries.ts";
import { useFigureWords } from "../figures/figure-words.ts";
import { FigureStat, ShareStat } from "../figures/FigureStat.tsx";
import css from "./FeedbackHome.module.css";
import { useHomeWords } from "./home-words.ts";

/** What came in since yesterday, and how the month goes so far. */
export function MonthFigures(): ReactElement {
  const say = useHomeWords();
  const zone = use(ZoneContext);
  const today = inZone(useNow(), zone).date;
  const queries = useMemo(() => {
    const before = startOfDay(today, 1, zone);
    const month = { from: startOfDay(usualPeriods(today).thisMonth.from, 0, zone), before };
    return { month, since: { from: startOfDay(today, -1, zone), before } };
  }, [today, zone]);
  const month = useFigures(queries.month);
  const since = useFigures(queries.since);
  return (
    <section className={`hy-card ${css["card"]}`} aria-labelledby="home-month">
      <div className={css["head"]}>
        <h2 id="home-month">{say("month.title")}</h2>
        <Link to="/feedback/figures">{say("month.figures")}</Link>
      </div>
      <Since volume={since.data?.volume} />
      {month.data && <Month figures={month.data.all} query={queries.month} />}
    </section>
  );
}

function Since({ volume }: { readonly volume: FigureAnswer["volume"] | undefined }): ReactElement {
  const say = useHomeWords();
  if (volume === undefined) return <p className="hy-second">…</p>;
  const quiet = volume.received === 0 && volume.closed === 0;
  return (
    <p className="hy-second">
      {quiet ? say("month.quiet") : say("month.since", volume)} {say("month.now", volume)}
    </p>
  );
}

function Month(props: { readonly figures: FigureAnswer["all"]; readonly query: FigureQuery }): ReactElement {
  const say = useHomeWords();
  const figureWords = useFigureWords();
  const { figures, query } = props;
  const { count, n } = joined(figures.onTime.map(({ share }) => share));
  return (
    <dl className={css["stats"]}>
      <FigureStat
        name={say("month.onTime")}
        note={say("month.onTimeNote")}
        value={percent(n === 0 ? 0 : count / n)}
        n={n}
        base={figureWords("of", { count, n })}
      />
      <ShareStat
        name={figureWords("shares.satisfied")}
        note={figureWords("shares.satisfiedNote")}
        share={figures.satisfied}
        to={casesOf(query, { figure: "satisfied" })}
      />
      <ShareStat
        name={figureWords("shares.reopened")}
        note={figureWords("shares.reopenedNote")}
        share={figures.reopened}
        to={casesOf(query, { figure: "reopened", hit: true })}
      />
    </dl>
  );
}
