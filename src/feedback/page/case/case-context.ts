import { createContext, use } from "react";
import type { Act } from "../../domain/life/case-facts.ts";
import type { Feedback, Measure } from "../feedback-queries.ts";

/** A form that lies over the case. */
export type CaseForm =
  | { readonly kind: "step"; readonly act: Act }
  | { readonly kind: "check" | "call" | "facts" | "external" | "priority" }
  | { readonly kind: "measure"; readonly measure: Measure | null }
  | { readonly kind: "done" | "judge"; readonly measure: Measure };

export type ComposerKind = "reply" | "from" | "note";

/** What triage decides, as far as it is chosen on the screen. */
export type Classification = Pick<
  Feedback,
  "voice" | "problemType" | "nature" | "scope" | "need" | "basis" | "difficulty"
>;

/** What the parts of the screen of a case share. */
export interface CaseView {
  readonly feedback: Feedback;
  /** What triage will confirm. */
  readonly draft: Classification;
  /** Null: what was chosen is forgotten, the case itself counts. */
  readonly setDraft: (change: Partial<Classification> | null) => void;
  readonly show: (form: CaseForm) => void;
  /** Goes to where messages are written; `tells` ticks that the result is told. */
  readonly compose: (kind: ComposerKind, tells?: boolean) => void;
  /** Takes a step at once or shows its form. */
  readonly act: (act: Act) => void;
}

export const CaseContext = createContext<CaseView | null>(null);

/** @throws Error outside the screen of a case */
export function useCase(): CaseView {
  const view = use(CaseContext);
  if (view === null) throw new Error("outside of a case");
  return view;
}
