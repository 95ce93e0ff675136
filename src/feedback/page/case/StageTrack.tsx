import type { ReactElement } from "react";
import type { Stage } from "../../domain/life/stage.ts";
import type { Feedback } from "../feedback-queries.ts";
import { useCaseWords, useLifeWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import css from "./StageTrack.module.css";

const WAY = [
  "registered",
  "triaged",
  "assigned",
  "planned",
  "executing",
  "checking",
  "calling_back",
  "closed",
] as const satisfies readonly Stage[];

/** The eight stages, those behind and the present one marked. */
export function StageTrack(): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const life = useLifeWords();
  const { stages, at } = trackOf(feedback, lastReached(feedback));
  return (
    <div className={css["track"]}>
      <ol aria-label={say("track")}>
        {stages.map((stage, i) => (
          <li
            key={stage}
            title={life(`stages.${stage}`)}
            data-state={i < at ? "behind" : i === at ? "now" : "ahead"}
            aria-current={i === at ? "step" : undefined}
          >
            <span>{life(`stages.${stage}`)}</span>
          </li>
        ))}
      </ol>
      {feedback.round > 1 && <span className={css["round"]}>{say("round", { round: feedback.round })}</span>}
    </div>
  );
}

const SHORT: ReadonlySet<string | null> = new Set(["praise", "solved_at_first_contact"]);

/** A case that left the way, or was closed at once, ends where it left it. */
function trackOf(
  { stage, outcome, isAnsweredElsewhere }: Pick<Feedback, "stage" | "outcome" | "isAnsweredElsewhere">,
  reached: number,
): { readonly stages: readonly Stage[]; readonly at: number } {
  const at = WAY.findIndex((one) => one === stage);
  if (at >= 0 && !SHORT.has(outcome) && !isAnsweredElsewhere) return { stages: WAY, at };
  if (stage === "management_review") {
    const stages: Stage[] = [...WAY.slice(0, -1), "management_review", "closed"];
    return { stages, at: stages.length - 2 };
  }
  const stages: Stage[] = [...WAY.slice(0, reached + 1), stage];
  return { stages, at: stages.length - 1 };
}

interface Reached {
  readonly triagedAt: string | null;
  readonly assignedAt: string | null;
  readonly plannedAt: string | null;
  readonly submittedAt: string | null;
  readonly checkedAt: string | null;
}

/** Place on the way of the last stage that a time tells of. */
function lastReached({ triagedAt, assignedAt, plannedAt, submittedAt, checkedAt }: Reached): number {
  if (checkedAt !== null) return 6;
  if (submittedAt !== null) return 5;
  if (plannedAt !== null) return 3;
  if (assignedAt !== null) return 2;
  return triagedAt !== null ? 1 : 0;
}
