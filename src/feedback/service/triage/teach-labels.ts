import type { Work } from "../../../identity/service/work.ts";
import type { TaughtLabel } from "../../../language/domain/learning/learned-counts.ts";
import { teachLesson } from "../../../language/service/teach-lesson.ts";
import type { Need, ProblemType, Scope, Voice } from "../../domain/triage/classification.ts";
import type { TriageTask } from "../../domain/triage/learned-suggestions.ts";
import { triageHints } from "../../domain/triage/triage-hints.ts";
import type { VoiceFacts } from "../../domain/triage/triage-suggestion.ts";
import { readVoices } from "./read-voices.ts";

/** A case whose triage was confirmed. */
export interface TaughtCase {
  readonly caseId: string;
  readonly verbatim: string;
  /** Title that the customer gave it; left out or "": none. */
  readonly subject?: string;
  /** By which channel it came, with which score; left out: by telephone, without one. */
  readonly facts?: Pick<VoiceFacts, "channel" | "score">;
}

/** What a person confirmed, corrected or not. */
export interface ConfirmedLabels {
  readonly voice: Voice;
  readonly problemType: ProblemType;
  readonly need: Need;
  readonly scope: Scope;
  /** null: no department was named. */
  readonly departmentId: string | null;
}

const PLAIN_FACTS: VoiceFacts = {
  channel: "phone",
  score: null,
  tier: null,
  amount: null,
  openComplaints: 0,
  product: null,
};

/**
 * Teaches the organization's dictionary what was confirmed of a case, for later suggestions. Idempotent: a case that
 * teaches again takes back first what it taught. To be called by the confirming use case, in its transaction, last of
 * all: until that ends, others of the organization who teach wait.
 */
export async function teachLabels(work: Work, subject: TaughtCase, labels: ConfirmedLabels): Promise<void> {
  const { caseId, verbatim } = subject;
  const facts = { ...PLAIN_FACTS, ...subject.facts };
  const read = readVoices([{ verbatim, subject: subject.subject, facts }])[0]!;
  const hints = triageHints(read);
  const confirmed: Readonly<Record<TriageTask, string | null>> = {
    voice: labels.voice,
    problemType: labels.problemType,
    need: labels.need,
    scope: labels.scope,
    department: labels.departmentId,
  };
  const taught: Record<string, TaughtLabel> = {};
  for (const [task, label] of Object.entries(confirmed)) {
    if (label !== null) taught[task] = { label, hint: hints[task as TriageTask] };
  }
  await teachLesson(work, caseId, {
    features: read.features.map(({ feature }) => feature),
    labels: taught,
  });
}
