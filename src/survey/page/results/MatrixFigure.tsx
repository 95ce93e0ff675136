import type { ReactElement } from "react";
import { CountLink } from "./CountLink.tsx";
import { GradeBar, GradeLegend } from "./GradeBar.tsx";
import css from "./MatrixFigure.module.css";
import { meanText, shareText } from "./result-format.ts";
import type { ResponseNarrowing } from "./result-context.ts";
import type { GradeFigureShown } from "./result-query.ts";
import { useResultWords } from "./result-words.ts";
import { FigureMarks } from "./Stat.tsx";
import type { GradeNames } from "./use-grade-words.ts";
import { useIntervalWords } from "./use-interval-words.ts";

export interface MatrixLine {
  readonly key: string;
  readonly words: string;
  readonly figure: GradeFigureShown;
  readonly narrowing: ResponseNarrowing;
}

interface MatrixFigureProps {
  /** Name of the table, for screen readers. */
  readonly label: string;
  /** Head of the first column. */
  readonly first: string;
  readonly lines: readonly MatrixLine[];
  readonly gradeNames: GradeNames | null;
  readonly scale: number | null;
}

/** Several things judged on one scale, a line each. */
export function MatrixFigure(props: MatrixFigureProps): ReactElement {
  const say = useResultWords();
  const between = useIntervalWords();
  // Where all are small the mark beside each would only be noise.
  const isAllSmall = props.lines.every(({ figure }) => figure.isSmall);
  return (
    <>
      {isAllSmall && (
        <p className={css["mark"]}>
          <FigureMarks isSmall />
        </p>
      )}
      <table className={css["table"]} aria-label={props.label} role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">{props.first}</th>
            <th role="columnheader">{say("indicators.spread")}</th>
            <th role="columnheader" className={css["end"]} title={say("finding.satisfactionNote")}>
              {say("indicators.satisfaction")}
            </th>
            <th role="columnheader" className={css["end"]}>
              {say("indicators.mean")}
            </th>
            <th role="columnheader" className={css["end"]}>
              {say("indicators.answers")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.lines.map(({ key, words, figure, narrowing }) => (
            <tr key={key} role="row">
              <th role="rowheader" scope="row">
                <span>{words}</span>{" "}
                <FigureMarks isSmall={!isAllSmall && figure.n > 0 && figure.isSmall} isWeak={figure.isWeak} />
              </th>
              <td role="cell" className={css["spread"]}>
                <GradeBar counts={figure.counts} gradeNames={props.gradeNames} narrowing={narrowing} thin />
              </td>
              <td
                role="cell"
                className={css["end"]}
                title={between(figure.satisfactionInterval, shareText) ?? undefined}
                data-label={say("indicators.satisfaction")}
              >
                {shareText(figure.satisfaction)}
              </td>
              <td role="cell" className={css["end"]} data-label={say("indicators.mean")}>
                {meanText(figure.mean)}
                <span className={css["range"]}>
                  {figure.meanInterval?.map((end) => meanText(end)).join("–")}
                </span>
              </td>
              <td role="cell" className={css["end"]} data-label="n">
                <CountLink narrowing={narrowing} className={css["count"]}>
                  {figure.n}
                </CountLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <GradeKey gradeNames={props.gradeNames} scale={props.scale} />
    </>
  );
}

/** What the colours mean. */
function GradeKey(props: Pick<MatrixFigureProps, "gradeNames" | "scale">): ReactElement {
  return <GradeLegend counts={[]} gradeNames={props.gradeNames} scale={props.scale} narrowing={{}} />;
}
