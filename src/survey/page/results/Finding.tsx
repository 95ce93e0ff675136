import { use, type ReactElement, type ReactNode } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import { DateText, ZoneContext } from "../../../ui/DateText.tsx";
import { inZone } from "../../../ui/date-format.ts";
import { useMay } from "../../../ui/reader.ts";
import { Link } from "react-router";
import { CountLink } from "./CountLink.tsx";
import css from "./Finding.module.css";
import { meanText, pointText, shareText } from "./result-format.ts";
import { ResultContext, type ResponseNarrowing } from "./result-context.ts";
import type { ResultQuery, Results } from "./result-query.ts";
import { useResultWords } from "./result-words.ts";
import { FigureMarks } from "./Stat.tsx";
import { useIntervalWords } from "./use-interval-words.ts";
import { useSpokenText } from "./use-spoken-text.ts";

interface FindingProps {
  readonly results: Results;
  readonly query: ResultQuery;
}

/** What the survey found in one sentence, and how many responses it stands on. */
export function Finding({ results, query }: FindingProps): ReactElement {
  const say = useResultWords();
  const language = useLanguage();
  const sentence = useSentence(results);
  const isFour = results.questions.some(({ scale }) => scale === 4);
  return (
    <section className={`hy-card ${css["finding"]}`}>
      <h2>{sentence.title}</h2>
      <p className={css["under"]}>
        <span>{sentence.note}</span>
        {sentence.marks}
        <Period query={query} />
        {results.versions.length > 1 && (
          <span>
            {say("finding.versions", { versions: results.versions.join(language === "zh" ? "、" : ", ") })}
          </span>
        )}
        {isFour && <span>{say("finding.fourGrades")}</span>}
      </p>
      <Counts results={results} />
    </section>
  );
}

interface Sentence {
  readonly title: string;
  readonly note: string;
  readonly marks: ReactNode;
}

function useSentence(results: Results): Sentence {
  const say = useResultWords();
  const spoken = useSpokenText();
  const between = useIntervalWords();
  const { indicators } = results;
  const grades = indicators.filter((one) => one.kind === "grade");
  const overall = grades.find(({ indicator }) => indicator === "overall-satisfaction");
  const lowest = grades.find(({ indicator }) => indicator === results.lowest);
  const nps = indicators.find((one) => one.kind === "nps");
  if (overall && overall.n > 0) {
    const rate = shareText(overall.satisfaction);
    const name = lowest && (lowest.name ? spoken(lowest.name) : lowest.indicator);
    const note = [
      say("common.n", { n: overall.n }),
      between(overall.satisfactionInterval, shareText),
      say("finding.mean", { mean: meanText(overall.mean) }),
    ];
    return {
      title: name
        ? say("finding.overallLowest", { rate, name, mean: meanText(lowest.mean) })
        : say("finding.overall", { rate }),
      note: note.filter((part) => part !== null).join(" · "),
      marks: <FigureMarks isSmall={overall.isSmall} isWeak={overall.isWeak} />,
    };
  }
  if (nps && nps.n > 0) {
    const note = [say("common.n", { n: nps.n }), between(nps.interval, pointText)];
    return {
      title: say("finding.recommend", { score: pointText(nps.score) }),
      note: note.filter((part) => part !== null).join(" · "),
      marks: <FigureMarks isSmall={nps.isSmall} />,
    };
  }
  return { title: say("finding.counted", { count: results.valid }), note: "", marks: null };
}

function Period({ query }: { readonly query: ResultQuery }): ReactElement | null {
  const zone = use(ZoneContext);
  if (query.from === undefined && query.before === undefined) return null;
  const until = query.before && inZone(Date.parse(query.before) - 1, zone).date;
  return (
    <span>
      {query.from && <DateText date={inZone(query.from, zone).date} />}–{until && <DateText date={until} />}
    </span>
  );
}

function Counts({ results }: { readonly results: Results }): ReactElement {
  const say = useResultWords();
  const left = results.received - results.valid;
  const rate = shareText(results.received === 0 ? null : results.valid / results.received);
  const reasons = results.excluded.map(({ reason, count }) => (
    <CountLink key={reason} narrowing={{ counted: "false", exclusion: reason }}>
      {isReason(reason) ? say(`reasons.${reason}`) : reason} {count}
    </CountLink>
  ));
  return (
    <dl className={css["counts"]}>
      <Count name={say("counts.received")} count={results.received} narrowing={{}}>
        {results.unchecked > 0 && say("counts.unchecked", { count: results.unchecked })}
      </Count>
      <Count name={say("counts.valid")} count={results.valid} narrowing={{ counted: "true" }}>
        <span>{say("counts.validRate", { rate })}</span>
        {results.putBack > 0 && <span> · {say("counts.putBack", { count: results.putBack })}</span>}
      </Count>
      <Count name={say("counts.excluded")} count={left} narrowing={{ counted: "false" }}>
        <span className={css["reasons"]}>{reasons}</span>
      </Count>
      <Count name={say("counts.flagged")} count={results.flagged} narrowing={{ flagged: "true" }} />
      <Count name={say("counts.toReview")} count={results.toReview} narrowing={{ review: "true" }}>
        {results.toReview > 0 && <ReviewLink />}
      </Count>
    </dl>
  );
}

type Reason = "duplicate" | "no-score" | "straight-line-contradiction" | "person";
const REASONS: readonly string[] = ["duplicate", "no-score", "straight-line-contradiction", "person"];
const isReason = (reason: string): reason is Reason => REASONS.includes(reason);

function ReviewLink(): ReactElement | null {
  const say = useResultWords();
  const { surveyId } = use(ResultContext);
  const may = useMay("mayJudgeResponses");
  return may ? <Link to={`/responses/review?surveyId=${surveyId}`}>{say("counts.review")}</Link> : null;
}

interface CountProps {
  readonly name: string;
  readonly count: number;
  readonly narrowing: ResponseNarrowing;
  readonly children?: ReactNode;
}

function Count({ name, count, narrowing, children }: CountProps): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <CountLink className={css["number"]} narrowing={narrowing}>
          {count}
        </CountLink>
        {children && <span className={css["about"]}>{children}</span>}
      </dd>
    </div>
  );
}
