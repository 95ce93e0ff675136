import type { ReactElement } from "react";
import { GRADE_COLOR, GRADE_INK } from "../../../chart/theme.ts";
import css from "./GradeMark.module.css";
import { useGradeWords } from "./use-grade-words.ts";

/** A grade as its number on its colour; a dash where none was given. */
export function GradeMark({ grade }: { readonly grade: number | null }): ReactElement {
  const words = useGradeWords(null);
  const known = ([1, 2, 3, 4, 5] as const).find((one) => one === grade);
  if (known === undefined) return <span className={css["none"]}>—</span>;
  return (
    <span
      className={css["mark"]}
      style={{ background: GRADE_COLOR[known], color: GRADE_INK[known] }}
      title={words(known)}
    >
      {known}
    </span>
  );
}
