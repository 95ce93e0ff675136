import { useEffect, useMemo, useState } from "react";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { checkQuestions } from "../../domain/question-check/check-questions.ts";
import type { Finding } from "../../domain/question-check/finding.ts";

/** Long enough not to run between two keys. A check takes about 10 ms for 100 questions with 1,800 findings. */
const PAUSE_MS = 250;

/** What the check finds, a moment after the last change; `definition`: the one that was checked. */
export function useFindings(
  definition: SurveyDefinition,
  audience: "ordinary" | "core",
): { readonly checked: SurveyDefinition; readonly findings: readonly Finding[] } {
  const [checked, setChecked] = useState(definition);
  useEffect(() => {
    if (checked === definition) return undefined;
    const timer = setTimeout(() => setChecked(definition), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [checked, definition]);
  const findings = useMemo(() => checkQuestions(checked, { audience }), [checked, audience]);
  return { checked, findings };
}
