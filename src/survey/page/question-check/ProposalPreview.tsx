import { Button } from "antd";
import type { ReactElement } from "react";
import { usePublishWords } from "../publishing/publish-words.ts";
import { DiffText } from "../versions/DiffText.tsx";
import type { AppliedProposal } from "./apply-proposal.ts";
import css from "./QuestionCheck.module.css";

interface ProposalPreviewProps {
  readonly proposal: AppliedProposal;
  readonly onApply: () => void;
  readonly onDismiss: () => void;
}

/** What the wording would become, before it does. */
export function ProposalPreview({ proposal, onApply, onDismiss }: ProposalPreviewProps): ReactElement {
  const say = usePublishWords();
  const { kind, before, after, lostBlanks } = proposal;
  const isSplit = kind === "question-split" || kind === "row-split";
  return (
    <div className={css["preview"]}>
      <dl>
        <dt>{say("check.before")}</dt>
        <dd>{before}</dd>
        <dt>{say(isSplit ? "check.afterSplit" : "check.after")}</dt>
        <dd>
          {isSplit ? (
            <ol>
              {after.map((wording) => (
                <li key={wording}>{wording}</li>
              ))}
            </ol>
          ) : (
            <DiffText before={before} after={after[0] ?? ""} />
          )}
        </dd>
      </dl>
      {isSplit && <p className="hy-third">{say("check.splitNote")}</p>}
      {lostBlanks > 0 && <p className={css["lost"]}>{say("check.lostBlanks", { count: lostBlanks })}</p>}
      <div className={css["buttons"]}>
        <Button size="small" type="primary" onClick={onApply}>
          {say("check.apply")}
        </Button>
        <Button size="small" onClick={onDismiss}>
          {say("check.dismiss")}
        </Button>
      </div>
    </div>
  );
}
