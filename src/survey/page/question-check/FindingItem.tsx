import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { Finding, QuestionRule } from "../../domain/question-check/finding.ts";
import { useCheckSentences } from "../publishing/publish-sentences.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import { applyProposal } from "./apply-proposal.ts";
import { namedFinding } from "./finding-details.ts";
import { ProposalPreview } from "./ProposalPreview.tsx";
import css from "./QuestionCheck.module.css";

const VERBS = {
  leading: "leading",
  "double-barrelled": "doubleBarrelled",
  absolute: "absolute",
  jargon: "jargon",
  "unbalanced-options": "options",
} as const satisfies Partial<Record<QuestionRule, string>>;

const hasVerb = (rule: QuestionRule): rule is keyof typeof VERBS => rule in VERBS;

interface FindingItemProps {
  readonly finding: Finding;
  readonly definition: SurveyDefinition;
  /** Puts the proposal of the finding into the survey as it is then. */
  readonly onTake: (finding: Finding) => void;
}

/** One finding: how grave, what, why; an example, or a wording that can be looked at and taken over. */
export function FindingItem(props: FindingItemProps): ReactElement {
  const say = usePublishWords();
  const language = useLanguage();
  const rules = useCheckSentences();
  const { finding, definition } = props;
  const words = rules[finding.rule];
  const offersProposal = finding.proposal !== undefined && hasVerb(finding.rule);
  return (
    <li className={css["finding"]} data-severity={finding.severity}>
      <p className={css["name"]}>
        <span className={css["severity"]}>{say(`check.${finding.severity}`)}</span>
        <strong>{words?.name ?? finding.rule}</strong>
        <OtherLanguage of={finding.language} />
      </p>
      <p className="hy-second">{words?.reason(namedFinding(finding, definition, language))}</p>
      {offersProposal ? (
        <Proposal {...props} />
      ) : (
        <p className="hy-third">{say("check.example", { example: words?.example ?? "" })}</p>
      )}
    </li>
  );
}

/** Whose wording is meant, where it is not the reader's language. */
function OtherLanguage({ of }: { readonly of: Finding["language"] }): ReactElement | null {
  const say = usePublishWords();
  const language = useLanguage();
  if (of === undefined || of === language) return null;
  return <span className="hy-third">{say(of === "en" ? "check.inEnglish" : "check.inChinese")}</span>;
}

/** Better words: first looked at, then taken over; only told where they cannot be put in by themselves. */
function Proposal({ finding, definition, onTake }: FindingItemProps): ReactElement | null {
  const say = usePublishWords();
  const [isShown, setIsShown] = useState(false);
  const { rule, proposal = [] } = finding;
  if (!hasVerb(rule)) return null;
  if (!isShown)
    return (
      <Button size="small" onClick={() => setIsShown(true)}>
        {say(`check.propose.${VERBS[rule]}`)}
      </Button>
    );
  const shown = applyProposal(definition, finding);
  if (!shown) return <p className="hy-third">{say("check.example", { example: proposal.join(" / ") })}</p>;
  const take = (): void => {
    setIsShown(false);
    onTake(finding);
  };
  return <ProposalPreview proposal={shown} onApply={take} onDismiss={() => setIsShown(false)} />;
}
