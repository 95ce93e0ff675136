import type { ReactElement } from "react";
import { GRADE_COLOR, GRADE_INK } from "../../../chart/theme.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { CountLink } from "./CountLink.tsx";
import css from "./figures.module.css";
import { GradeBar, GradeLegend } from "./GradeBar.tsx";
import { intervalText, meanText, pointText, shareText } from "./result-format.ts";
import type { FigureOf, GradeFigureShown, QuestionResult } from "./result-query.ts";
import { useResultWords } from "./result-words.ts";
import { ShareBars } from "./ShareBars.tsx";
import { Stat, Stats } from "./Stat.tsx";
import { useIntervalWords } from "./use-interval-words.ts";

interface FigureProps<K extends QuestionResult["figure"]["kind"]> {
  readonly question: QuestionResult;
  readonly figure: FigureOf<K>;
  /** Words of a row or option by its code. */
  readonly wordsOf: (code: string) => string;
}

/** Satisfaction, mean and both ends of a scale. */
function GradeStats({ figure }: { readonly figure: GradeFigureShown }): ReactElement {
  const say = useResultWords();
  const between = useIntervalWords();
  return (
    <Stats>
      <Stat
        label={say("grades.satisfaction")}
        value={shareText(figure.satisfaction)}
        note={between(figure.satisfactionInterval, shareText)}
        title={say("finding.satisfactionNote")}
      />
      <Stat
        label={say("grades.mean")}
        value={meanText(figure.mean)}
        note={between(figure.meanInterval, meanText)}
      />
      <Stat
        label={say("grades.top2")}
        value={shareText(figure.top2?.share ?? null)}
        note={between(figure.top2?.interval ?? null, shareText)}
      />
      <Stat
        label={say("grades.bottom2")}
        value={shareText(figure.bottom2?.share ?? null)}
        note={between(figure.bottom2?.interval ?? null, shareText)}
      />
    </Stats>
  );
}

export function GradesFigure({ question, figure }: FigureProps<"grades">): ReactElement {
  const bar = {
    counts: figure.counts,
    gradeNames: question.gradeNames,
    narrowing: { question: question.code },
  };
  return (
    <>
      <GradeStats figure={figure} />
      <GradeBar {...bar} />
      <GradeLegend {...bar} scale={question.scale} />
    </>
  );
}

const NPS_CLASSES = [
  { name: "promoters", from: 9, to: 10, grade: 5 },
  { name: "passives", from: 7, to: 8, grade: 3 },
  { name: "detractors", from: 0, to: 6, grade: 1 },
] as const;

export function NpsFigureView({ question, figure }: FigureProps<"nps">): ReactElement {
  const say = useResultWords();
  const between = useIntervalWords();
  return (
    <>
      <Stats>
        <Stat
          label={say("nps.score")}
          value={pointText(figure.score)}
          note={between(figure.interval, pointText)}
        />
        {NPS_CLASSES.map(({ name, from, to }) => (
          <Stat
            key={name}
            label={say(`nps.${name}`)}
            value={shareText(figure[name])}
            note={say("common.count", { count: sumOf(figure.counts.slice(from, to + 1)) })}
          />
        ))}
      </Stats>
      <div className={css["classes"]} aria-hidden>
        {NPS_CLASSES.map(({ name, grade }) => (
          <span key={name} style={{ flexGrow: figure[name] ?? 0, background: GRADE_COLOR[grade] }} />
        ))}
      </div>
      <ol className={css["scale"]} start={0}>
        {figure.counts.map((count, value) => {
          const { grade } = NPS_CLASSES.find(({ from }) => value >= from) ?? NPS_CLASSES[2];
          const share = shareText(figure.n === 0 ? null : count / figure.n);
          return (
            <li key={value}>
              <CountLink
                narrowing={{ question: question.code, value: String(value) }}
                label={say("common.share", { words: String(value), count, share })}
              >
                <span style={{ background: GRADE_COLOR[grade], color: GRADE_INK[grade] }}>{value}</span>
                <span>{count}</span>
              </CountLink>
            </li>
          );
        })}
      </ol>
    </>
  );
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

export function ChoicesFigure({ question, figure, wordsOf }: FigureProps<"choices">): ReactElement {
  const say = useResultWords();
  const bars = figure.options.map(({ code, ...option }) => ({
    key: code,
    words: wordsOf(code),
    ...option,
    narrowing: { question: question.code, value: code },
  }));
  return (
    <>
      {question.type === "multiple" && <p className={css["hint"]}>{say("choice.multiple")}</p>}
      <ShareBars bars={bars} />
    </>
  );
}

export function YesNoFigureView({ question, figure }: FigureProps<"yes_no">): ReactElement {
  const say = useResultWords();
  const { n, yes, no, share } = figure;
  const [low, high] = share?.interval ?? [0, 0];
  const bar = (answer: "yes" | "no") => ({
    key: answer,
    words: say(`yesNo.${answer}`),
    count: answer === "yes" ? yes : no,
    share: n === 0 ? null : (answer === "yes" ? yes : no) / n,
    interval: share && (answer === "yes" ? ([low, high] as const) : ([1 - high, 1 - low] as const)),
    narrowing: { question: question.code, value: String(answer === "yes") },
  });
  return <ShareBars bars={[bar("yes"), bar("no")]} />;
}

export function NumberFigureView({ figure }: { readonly figure: FigureOf<"number"> }): ReactElement {
  const say = useResultWords();
  const write = (value: number | null): string => (value === null ? "—" : String(Number(value.toFixed(2))));
  const range = intervalText(figure.interval, write);
  const [low, high] = figure.interval ?? [0, 0];
  return (
    <Stats>
      <Stat
        label={say("number.mean")}
        value={write(figure.mean)}
        note={range && say("common.interval", { low: write(low), high: write(high) })}
      />
      <Stat label={say("number.median")} value={write(figure.median)} />
      <Stat label={say("number.min")} value={write(figure.min)} />
      <Stat label={say("number.max")} value={write(figure.max)} />
    </Stats>
  );
}

export function DaysFigure({ figure }: { readonly figure: FigureOf<"days"> }): ReactElement {
  const say = useResultWords();
  return (
    <Stats>
      <Stat label={say("days.first")} value={figure.first ? <DateText date={figure.first} /> : "—"} />
      <Stat label={say("days.last")} value={figure.last ? <DateText date={figure.last} /> : "—"} />
    </Stats>
  );
}
