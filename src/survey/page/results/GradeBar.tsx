import type { ReactElement } from "react";
import { GRADE_COLOR, GRADE_INK } from "../../../chart/theme.ts";
import { CountLink } from "./CountLink.tsx";
import css from "./GradeBar.module.css";
import type { ResponseNarrowing } from "./result-context.ts";
import { shareText } from "./result-format.ts";
import { useGradeWords, type GradeNames } from "./use-grade-words.ts";
import { useResultWords } from "./result-words.ts";

const GRADES = [5, 4, 3, 2, 1] as const;
/** Narrower segments have no room for a grade; and these none for a share beside it. */
const ROOM = 0.06;
const ROOM_FOR_SHARE = 0.14;

interface GradeBarProps {
  /** Answers of grade 1, 2, 3, 4, 5. */
  readonly counts: readonly number[];
  readonly gradeNames: GradeNames | null;
  /** What narrows the responses to the question or row. */
  readonly narrowing: ResponseNarrowing;
  readonly thin?: boolean;
}

/** How answers spread over the grades, best first; each part opens its responses. */
export function GradeBar(props: GradeBarProps): ReactElement {
  const say = useResultWords();
  const words = useGradeWords(props.gradeNames);
  const n = props.counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return <div className={css["none"]}>{say("common.noAnswers")}</div>;
  return (
    <div className={css["bar"]} data-thin={props.thin ?? false}>
      {GRADES.map((grade) => {
        const count = props.counts[grade - 1] ?? 0;
        if (count === 0) return null;
        const share = shareText(count / n);
        return (
          <CountLink
            key={grade}
            className={css["part"]}
            style={{ flexGrow: count, background: GRADE_COLOR[grade], color: GRADE_INK[grade] }}
            narrowing={{ ...props.narrowing, value: String(grade) }}
            label={say("common.share", { words: words(grade), count, share })}
          >
            {count / n >= ROOM && (
              <span>{props.thin || count / n < ROOM_FOR_SHARE ? grade : `${grade} · ${share}`}</span>
            )}
          </CountLink>
        );
      })}
    </div>
  );
}

/** The grades in words; below one bar with their counts and shares, below several only what the colours mean. */
export function GradeLegend(props: GradeBarProps & { readonly scale: number | null }): ReactElement {
  const isKey = props.counts.length === 0;
  const words = useGradeWords(props.gradeNames);
  const n = props.counts.reduce((sum, count) => sum + count, 0);
  const asked = GRADES.filter(
    (grade) => grade > 5 - (props.scale ?? 5) || (props.counts[grade - 1] ?? 0) > 0,
  );
  return (
    <ul className={css["legend"]}>
      {asked.map((grade) => {
        const count = props.counts[grade - 1] ?? 0;
        return (
          <li key={grade}>
            <span className={css["dot"]} style={{ background: GRADE_COLOR[grade] }} aria-hidden />
            <span>{words(grade)}</span>
            {!isKey && (
              <CountLink className={css["count"]} narrowing={{ ...props.narrowing, value: String(grade) }}>
                {count}
              </CountLink>
            )}
            {n > 0 && <span className="hy-third">{shareText(count / n)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
