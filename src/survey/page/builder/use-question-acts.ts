import { useState } from "react";
import { flushSync } from "react-dom";
import type { QuestionType } from "../../domain/definition/survey-definition.ts";
import { addQuestion, duplicateQuestion, isFull, type Added } from "../../domain/editing/add-question.ts";
import { removeQuestion } from "../../domain/editing/edit-question.ts";
import { placeOf, questionOf, stepQuestion } from "../../domain/editing/move-question.ts";
import { nameQuestion } from "../../domain/reading/name-question.ts";
import { toast } from "../../../ui/toast.ts";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { focusSoon } from "./focus-soon.ts";

/** What can be done with questions, by mouse, by touch and by keys. */
export interface QuestionActs {
  /** Adds behind the open question, else at the end of the page in sight. */
  add(type: QuestionType): void;
  duplicate(code: string): void;
  step(code: string, by: -1 | 1): void;
  /** Asks first. */
  askRemove(code: string | null): void;
  remove(code: string): void;
  /** Code of the question that is asked about. */
  readonly removing: string | null;
  /** What was done last, for who cannot see it. */
  readonly told: string;
}

export function useQuestionActs(): QuestionActs {
  const say = useBuilderWords();
  const { definition, draft, edit, select, openPage, page, selected, used, language } = useBuilder();
  const [removing, setRemoving] = useState<string | null>(null);
  const [told, setTold] = useState("");
  const take = (added: Added | null): void => {
    if (!added) {
      if (isFull(definition)) toast(say("question.full"), "bad");
      return;
    }
    edit(() => added.definition);
    select(added.code);
    focusSoon(`[data-settings="${added.code}"] textarea`);
  };
  return {
    removing,
    told,
    add(type) {
      const open = selected === null ? null : placeOf(definition, selected);
      const place = open ? { page: open.page, at: open.at + 1 } : { page, at: Infinity };
      take(addQuestion(definition, type, { place, used }));
    },
    duplicate: (code) => take(duplicateQuestion(definition, code, used)),
    step(code, by) {
      // A card that moves loses its focus: drawn and focused at once, the next key finds it.
      flushSync(() => {
        edit((now) => stepQuestion(now, code, by));
        const place = placeOf(draft.view().definition, code);
        const question = questionOf(definition, code);
        if (!place || !question) return;
        if (place.page !== page) {
          if (selected === code) select(code);
          else openPage(place.page);
        }
        setTold(
          say("question.moved", {
            name: nameQuestion(question, language),
            page: place.page + 1,
            place: place.at + 1,
          }),
        );
      });
      document.querySelector<HTMLElement>(`[data-card="${code}"]`)?.focus();
    },
    askRemove: setRemoving,
    remove(code) {
      const place = placeOf(definition, code);
      edit((now) => removeQuestion(now, code));
      setRemoving(null);
      const left = place && draft.view().definition.pages[place.page]?.questions;
      const next = left?.[Math.min(place?.at ?? 0, left.length - 1)];
      if (next) focusSoon(`[data-card="${next.code}"]`);
    },
  };
}
