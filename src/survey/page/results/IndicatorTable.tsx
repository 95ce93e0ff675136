import { useId, type ReactElement } from "react";
import css from "./QuestionCard.module.css";
import { MatrixFigure } from "./MatrixFigure.tsx";
import type { Results } from "./result-query.ts";
import { useResultWords } from "./result-words.ts";
import { useSpokenText } from "./use-spoken-text.ts";

/** Every indicator with grades, weakest first; nothing where there are not two to compare. */
export function IndicatorTable({ results }: { readonly results: Results }): ReactElement | null {
  const id = useId();
  const say = useResultWords();
  const spoken = useSpokenText();
  const grades = results.indicators.filter((one) => one.kind === "grade" && one.n > 0);
  if (grades.length < 2) return null;
  const lines = grades
    .flatMap((one) => (one.kind === "grade" ? [one] : []))
    .toSorted((a, b) => (a.mean ?? 0) - (b.mean ?? 0))
    .map(({ indicator, name, kind: _kind, ...figure }) => ({
      key: indicator,
      words: name ? spoken(name) : indicator,
      figure,
      narrowing: { indicator },
    }));
  const scales = new Set(results.questions.flatMap(({ scale }) => scale ?? []));
  return (
    <section className={`hy-card ${css["card"]}`} aria-labelledby={id}>
      <header className={css["head"]}>
        <h3 id={id}>{say("indicators.title")}</h3>
        <p className={css["note"]}>{say("indicators.note")}</p>
      </header>
      <MatrixFigure
        label={say("indicators.title")}
        first={say("indicators.indicator")}
        lines={lines}
        gradeNames={null}
        scale={scales.size === 1 && scales.has(4) ? 4 : 5}
      />
    </section>
  );
}
