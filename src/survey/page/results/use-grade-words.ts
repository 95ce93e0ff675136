import { useCallback } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import { gradeWords } from "../../words/grade-words.ts";

export type GradeNames = "satisfaction" | "likelihood" | "ease";

/** The words of a grade, first letter large in English. */
export function useGradeWords(names: GradeNames | null): (grade: number) => string {
  const language = useLanguage();
  return useCallback(
    (grade) => {
      const words = gradeWords[language][names ?? "satisfaction"][String(grade)] ?? String(grade);
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    [language, names],
  );
}
