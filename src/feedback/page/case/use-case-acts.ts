import { useCallback, useMemo, useState } from "react";
import { useShortcut } from "../../../ui/shortcuts.ts";
import { toast } from "../../../ui/toast.ts";
import type { Act } from "../../domain/life/case-facts.ts";
import { natureOf } from "../../domain/triage/classification.ts";
import { useTakeStep, type Feedback } from "../feedback-queries.ts";
import { useCaseWords, useInboxWords, useLifeWords } from "../feedback-words.ts";
import type { CaseForm, CaseView, Classification } from "./case-context.ts";
import { nextStep, viewStep } from "./next-step.ts";

/** What is chosen on the screen lies over what the case says, until the case says it. */
export function useClassification(feedback: Feedback): [Classification, CaseView["setDraft"]] {
  const [changes, setChanges] = useState<Partial<Classification>>({});
  const draft = useMemo((): Classification => {
    const { voice, problemType, nature, scope, need, basis, difficulty } = feedback;
    return { voice, problemType, nature, scope, need, basis, difficulty, ...changes };
  }, [feedback, changes]);
  const setDraft = useCallback((change: Partial<Classification> | null) => {
    if (change === null) return setChanges({});
    // The nature follows from the type unless it is named itself.
    const nature = change.problemType === undefined ? {} : { nature: natureOf(change.problemType) };
    return setChanges((before) => ({ ...before, ...nature, ...change }));
  }, []);
  return [draft, setDraft];
}

/** Steps without a form of their own. */
const AT_ONCE: ReadonlySet<Act> = new Set([
  "triage",
  "plan",
  "execute",
  "resume",
  "submit",
  "call_unreached",
]);

interface Acting {
  readonly act: (act: Act) => void;
  readonly error: unknown;
  readonly busy: boolean;
}

/** Takes a step at once or shows its form; what went wrong stays until the next. */
export function useAct(
  feedback: Feedback,
  { draft, setDraft }: Pick<CaseView, "draft" | "setDraft">,
  show: (form: CaseForm) => void,
): Acting {
  const say = useCaseWords();
  const life = useLifeWords();
  const takeStep = useTakeStep(feedback.id);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const act = useCallback(
    (wanted: Act) => {
      setError(null);
      const offered = feedback.steps.find((step) => step.act === wanted);
      const isBlocked = offered === undefined || viewStep(offered).state !== "ready";
      if (wanted === "pass_check") return show({ kind: "check" });
      if (wanted === "call_satisfied") return show({ kind: "call" });
      if (!AT_ONCE.has(wanted) || isBlocked) return show({ kind: "step", act: wanted });
      if (busy) return undefined;
      setBusy(true);
      void takeStep(wanted === "triage" ? { act: wanted, classification: draft } : { act: wanted })
        .then(() => {
          setDraft(null);
          toast(say("next.taken", { act: life(`acts.${wanted}`) }));
        })
        .catch(setError)
        .finally(() => setBusy(false));
      return undefined;
    },
    [feedback, draft, setDraft, show, busy, takeStep, say, life],
  );
  return { act, error, busy };
}

/** One key each for the next step, a reply and a note. */
export function useCaseKeys(feedback: Feedback, act: (act: Act) => void, compose: CaseView["compose"]): void {
  const say = useInboxWords();
  useShortcut("e", say("keys.step"), () => {
    const next = nextStep(feedback);
    if (next?.state === "ready") act(next.act);
  });
  useShortcut("r", say("keys.reply"), () => compose("reply"));
  useShortcut("n", say("keys.note"), () => compose("note"));
}
