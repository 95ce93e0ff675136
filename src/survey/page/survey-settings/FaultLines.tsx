import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import type { DefinitionFault } from "../../domain/definition/definition-fault.ts";
import { faultSentence } from "../conditions/fault-sentence.ts";
import css from "./SurveySettings.module.css";

/** What is wrong at one place, and what to do. */
export function FaultLines({ faults }: { readonly faults: readonly DefinitionFault[] }): ReactElement | null {
  const language = useLanguage();
  const sentences = [...new Set(faults.map((fault) => faultSentence(fault, language)))];
  if (sentences.length === 0) return null;
  return (
    <div role="status">
      {sentences.map((sentence) => (
        <p key={sentence} className={css["fault"]}>
          {sentence}
        </p>
      ))}
    </div>
  );
}
