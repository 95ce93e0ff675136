import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Chip } from "../../../ui/Chip.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import css from "./Appraisal.module.css";
import { AppealDialog } from "./AppealDialog.tsx";
import { useAppraisalWords } from "./appraisal-words.ts";
import { DecideDialog } from "./DecideDialog.tsx";
import { DecisionView, SharesText } from "./DecisionView.tsx";
import { useResponsibility, type Responsibility } from "./responsibility-queries.ts";
import { RuleDialog } from "./RuleDialog.tsx";

/** Whose a case was; nothing is shown before that can be decided. */
export function ResponsibilityCard({ feedbackId }: { readonly feedbackId: string }): ReactElement | null {
  const say = useAppraisalWords();
  const { data } = useResponsibility(feedbackId);
  if (data === undefined || (data.decision === null && !data.mayDecide)) return null;
  const { decision, proposal } = data;
  return (
    <Panel title={say("responsibility.title")}>
      {decision !== null ? (
        <DecisionView decision={decision} feedbackId={feedbackId} />
      ) : (
        <div className={css["decision"]}>
          {proposal && (
            <p>
              <Chip tone="warn">
                {say("responsibility.proposal", { kind: say(`kinds.${proposal.kind}`) })}
              </Chip>{" "}
              <SharesText shares={proposal.shares} />
            </p>
          )}
          <p className="hy-third">{say("responsibility.proposalNote")}</p>
        </div>
      )}
      <Acts feedbackId={feedbackId} responsibility={data} />
    </Panel>
  );
}

interface ActsProps {
  readonly feedbackId: string;
  readonly responsibility: Responsibility;
}

type FormName = "decide" | "appeal" | "rule";

function Acts({ feedbackId, responsibility }: ActsProps): ReactElement {
  const { decision, mixedDuties, mayRule, mayDecide } = responsibility;
  const say = useAppraisalWords();
  const [form, setForm] = useState<FormName | null>(null);
  const offered: readonly (readonly [FormName, boolean, string])[] = [
    ["rule", mayRule, say("responsibility.rule")],
    ["appeal", responsibility.mayAppealFor.length > 0, say("responsibility.appeal")],
    [
      "decide",
      mayDecide || responsibility.mayRevise,
      say(mayDecide ? "responsibility.decide" : "responsibility.revise"),
    ],
  ];
  const [duty] = mixedDuties;
  return (
    <>
      {decision?.standing === "appealed" && !mayRule && duty === "another-than-decider" && (
        <p className="hy-third">{say(`duties.${duty}`)}</p>
      )}
      <div className={css["acts"]}>
        {offered.map(
          ([name, may, label]) =>
            may && (
              <Button
                key={name}
                size="small"
                type={name === "rule" ? "primary" : "default"}
                onClick={() => setForm(name)}
              >
                {label}
              </Button>
            ),
        )}
      </div>
      {form !== null && (
        <Dialogs
          form={form}
          feedbackId={feedbackId}
          responsibility={responsibility}
          onClose={() => setForm(null)}
        />
      )}
    </>
  );
}

function Dialogs(
  props: ActsProps & { readonly form: FormName; readonly onClose: () => void },
): ReactElement | null {
  const { form, feedbackId, responsibility, onClose } = props;
  const { decision, mayAppealFor, mixedDuties } = responsibility;
  if (form === "decide")
    return <DecideDialog feedbackId={feedbackId} responsibility={responsibility} onClose={onClose} />;
  if (form === "appeal")
    return <AppealDialog feedbackId={feedbackId} parties={mayAppealFor} onClose={onClose} />;
  if (decision === null) return null;
  return <RuleDialog feedbackId={feedbackId} decision={decision} duties={mixedDuties} onClose={onClose} />;
}
