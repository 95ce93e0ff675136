import type { ReactElement } from "react";
import { Link } from "react-router";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { Chip, Chips } from "../../../ui/Chip.tsx";
import { ClockChip } from "../feedback-parts/DeadlineChip.tsx";
import { PriorityMark } from "../feedback-parts/PriorityMark.tsx";
import { useCaseWords, useInboxWords, useLifeWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import css from "./CaseHeader.module.css";
import { ClockTable } from "./ClockTable.tsx";
import { NextStepBar } from "./NextStepBar.tsx";
import { StageTrack } from "./StageTrack.tsx";

/** What the case is, where it stands, until when, and the one next step. */
export function CaseHeader({ busy }: { readonly busy: boolean }): ReactElement {
  const { feedback } = useCase();
  return (
    <header className={`hy-card ${css["header"]}`}>
      <Title />
      <StageTrack />
      <div className={css["clocks"]}>
        <RunningClocks />
        <ClockTable clocks={feedback.clocks} />
      </div>
      <NextStepBar busy={busy} />
    </header>
  );
}

function Title(): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const codes = useInboxWords();
  const copy = (): void => {
    void navigator.clipboard.writeText(feedback.number).then(() => toast(say("numberCopied")));
  };
  return (
    <div className={css["title"]}>
      <h2>{feedback.number}</h2>
      <button
        type="button"
        className="hy-icon-button"
        aria-label={say("copyNumber")}
        title={say("copyNumber")}
        onClick={copy}
      >
        <Icon name="copy" size={16} />
      </button>
      <PriorityMark priority={feedback.priority} />
      <Chips>
        {feedback.outcome !== "praise" && (
          <Chip tone={feedback.complaint ? "accent" : "plain"}>{codes(`codes.voice.${feedback.voice}`)}</Chip>
        )}
        <OutcomeChip />
        {feedback.typical && <Chip tone="primary">{codes(`codes.typical.${feedback.typical}`)}</Chip>}
      </Chips>
      <span className={css["reasons"]}>
        <span className="hy-third">{say("reasons.label")}</span>{" "}
        {feedback.priorityReasons.map((reason) => say(`reasons.${reason}`)).join(" · ")}
      </span>
      {feedback.mergedInto && (
        <Link to={`/feedback/${feedback.mergedInto.id}`}>
          {say("mergedInto", { number: feedback.mergedInto.number })}
        </Link>
      )}
      {feedback.repeatOf && (
        <Link to={`/feedback/${feedback.repeatOf.id}`}>
          {say("repeatOf", { number: feedback.repeatOf.number })}
        </Link>
      )}
    </div>
  );
}

const TONES = {
  satisfied: "good",
  solved_at_first_contact: "good",
  praise: "good",
  unreached: "plain",
  unresolved: "accent",
} as const;

/** How the case ended; one that came in answered says so, since nobody called its customer. */
function OutcomeChip(): ReactElement | null {
  const { feedback } = useCase();
  const say = useCaseWords();
  const life = useLifeWords();
  const { outcome, isAnsweredElsewhere } = feedback;
  if (outcome === null) return null;
  if (isAnsweredElsewhere)
    return (
      <Chip tone="plain" title={say("answeredElsewhereNote")}>
        {life("answeredElsewhere")}
      </Chip>
    );
  return <Chip tone={TONES[outcome]}>{life(`outcomes.${outcome}`)}</Chip>;
}

function RunningClocks(): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const running = feedback.clocks.filter(({ state }) => state !== "stopped");
  if (running.length === 0) return <span className="hy-third">{say("clocks.none")}</span>;
  return (
    <Chips>
      {running.map((deadline) => (
        <ClockChip
          key={`${deadline.round} ${deadline.clock}`}
          deadline={deadline}
          pauseReason={feedback.pauseReason}
        />
      ))}
    </Chips>
  );
}
