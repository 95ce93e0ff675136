import { Segmented } from "antd";
import { memo, Suspense, useCallback, useLayoutEffect, useRef, useState, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { Finding } from "../../domain/question-check/finding.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import { questionNumbers } from "../versions/question-numbers.ts";
import { applyProposal } from "./apply-proposal.ts";
import { groupFindings } from "./finding-details.ts";
import { FindingGroup } from "./FindingGroup.tsx";
import css from "./QuestionCheck.module.css";
import { useFindings } from "./use-findings.ts";

interface QuestionCheckPanelProps {
  readonly definition: SurveyDefinition;
  /** Null: the survey as a whole. */
  readonly onSelect: (questionCode: string | null) => void;
  /** A proposal was put in; `told` says what changed, for the history. */
  readonly onApply: (definition: SurveyDefinition, told: string) => void;
}

/** What could be asked better, with reasons and a wording that can be taken over. It never forbids anything. */
export function QuestionCheckPanel(props: QuestionCheckPanelProps): ReactElement {
  return (
    <Suspense fallback={<LoadingState />}>
      <Panel {...props} />
    </Suspense>
  );
}

const FIRST_SHOWN = 40;

function Panel(props: QuestionCheckPanelProps): ReactElement {
  const say = usePublishWords();
  const [audience, setAudience] = useState<"ordinary" | "core">("ordinary");
  const [most, setMost] = useState(FIRST_SHOWN);
  const { checked, findings } = useFindings(props.definition, audience);
  const { select, take } = useActs(props);
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const more = findings.length - most;
  return (
    <section className={css["panel"]} aria-label={say("check.title")}>
      <div className={css["head"]}>
        <p role="status">
          {findings.length > 0 && say("check.count", { warnings, notes: findings.length - warnings })}
        </p>
        <Segmented
          size="small"
          aria-label={say("check.audience")}
          value={audience}
          onChange={setAudience}
          options={(["ordinary", "core"] as const).map((value) => ({ value, label: say(`check.${value}`) }))}
        />
      </div>
      {findings.length === 0 && (
        <div className={css["none"]}>
          <Icon name="check" size={20} />
          <div>
            <strong>{say("check.none")}</strong>
            <p className="hy-second">{say("check.noneText")}</p>
          </div>
        </div>
      )}
      <Groups findings={findings} most={most} definition={checked} onSelect={select} onTake={take} />
      {more > 0 && (
        <button type="button" className={css["more"]} onClick={() => setMost(most + FIRST_SHOWN)}>
          {say("check.more", { count: Math.min(more, FIRST_SHOWN) })}
        </button>
      )}
    </section>
  );
}

/**
 * What the builder is told, as functions that stay the same. A proposal is put into the survey as it is at that
 * moment: it may have been edited since the check, or while the proposal was looked at.
 */
function useActs(props: QuestionCheckPanelProps): {
  readonly select: (questionCode: string | null) => void;
  readonly take: (finding: Finding) => void;
} {
  const say = usePublishWords();
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const select = useCallback((questionCode: string | null) => latest.current.onSelect(questionCode), []);
  const take = useCallback(
    (finding: Finding) => {
      const { definition, onApply } = latest.current;
      const applied = applyProposal(definition, finding);
      if (!applied) return;
      const { kind, after } = applied;
      const number = questionNumbers(definition).get(finding.questionCode ?? "");
      const place = number === undefined ? say("check.section") : say("check.question", { number });
      onApply(applied.definition, say(`check.told.${kind}`, { place, count: after.length }));
    },
    [say],
  );
  return { select, take };
}

interface GroupsProps {
  readonly findings: readonly Finding[];
  readonly most: number;
  readonly definition: SurveyDefinition;
  readonly onSelect: (questionCode: string | null) => void;
  readonly onTake: (finding: Finding) => void;
}

/** Drawn anew only when the check was: not with every key typed. */
const Groups = memo(function Groups({ findings, most, ...rest }: GroupsProps): ReactElement {
  return (
    <ul className={css["groups"]}>
      {groupFindings(findings.slice(0, most)).map((group) => (
        <FindingGroup key={group.questionCode ?? ""} {...group} {...rest} />
      ))}
    </ul>
  );
});
