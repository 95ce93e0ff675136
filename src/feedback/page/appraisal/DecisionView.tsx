import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import css from "./Appraisal.module.css";
import { useAppraisalWords } from "./appraisal-words.ts";
import type { Decision, Share } from "./responsibility-queries.ts";
import { RetractDialog } from "./RetractDialog.tsx";
import { StandingChip } from "./StandingChip.tsx";
import { usePartyText } from "./use-party-text.ts";

interface DecisionViewProps {
  readonly decision: Decision;
  readonly feedbackId: string;
}

/** A decision with its appeals and its ruling. */
export function DecisionView({ decision, feedbackId }: DecisionViewProps): ReactElement {
  const say = useAppraisalWords();
  const { standing, kind, shares, reason, appealUntil, appealProvisional } = decision;
  return (
    <div className={css["decision"]}>
      <p className={css["line"]}>
        <strong>{say(`kinds.${kind}`)}</strong>
        <SharesText shares={shares} />
        <StandingChip standing={standing} />
      </p>
      <p>{reason}</p>
      <p className="hy-third">
        {say("responsibility.decidedBy", { name: decision.decidedByName })} ·{" "}
        <InstantText instant={decision.decidedAt} />
        {standing !== "final" && appealUntil !== null && (
          <>
            {" "}
            · {say("responsibility.until")} <InstantText instant={appealUntil} />
            {appealProvisional && ` · ${say("responsibility.provisional")}`}
          </>
        )}
      </p>
      <Appeals decision={decision} feedbackId={feedbackId} />
      <p className="hy-third">
        {say(standing === "final" ? "responsibility.counts" : "responsibility.notCounting")}
      </p>
    </div>
  );
}

/** `华东售后部 60% 备件物流部 40%`. */
export function SharesText({ shares }: { readonly shares: readonly Share[] }): ReactElement {
  const say = useAppraisalWords();
  const textOf = usePartyText();
  return (
    <span className={css["sharesText"]}>
      {shares.map((share) => (
        <span key={`${share.departmentId}/${share.userId ?? ""}`}>
          {say("share", { name: textOf(share), percent: share.percent })}
        </span>
      ))}
    </span>
  );
}

function Appeals({ decision, feedbackId }: DecisionViewProps): ReactElement | null {
  const { appeals, ruling, rulingReason, ruledByName, ruledAt } = decision;
  const say = useAppraisalWords();
  if (appeals.length === 0) return null;
  return (
    <ul className={css["appeals"]}>
      {appeals.map((one) => (
        <Appeal key={one.id} appeal={one} feedbackId={feedbackId} />
      ))}
      {ruling !== null && (
        <li>
          <p>
            <strong>
              {say("responsibility.ruled", { name: ruledByName ?? "", ruling: say(`rulings.${ruling}`) })}
            </strong>
          </p>
          <p>{rulingReason}</p>
          {ruledAt !== null && (
            <p className="hy-third">
              <InstantText instant={ruledAt} />
            </p>
          )}
        </li>
      )}
    </ul>
  );
}

interface AppealProps {
  readonly appeal: Decision["appeals"][number];
  readonly feedbackId: string;
}

function Appeal({ appeal, feedbackId }: AppealProps): ReactElement {
  const { files, retractedAt } = appeal;
  const say = useAppraisalWords();
  const textOf = usePartyText();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <p>
        <strong>{say("responsibility.appealOf", { name: textOf(appeal) })}</strong>
        {appeal.reason}
      </p>
      <p className="hy-third">
        {appeal.madeByName} · <InstantText instant={appeal.madeAt} />
        {files.length > 0 &&
          ` · ${say("responsibility.files", { names: files.map(({ name }) => name).join(", ") })}`}
      </p>
      {retractedAt !== null && (
        <p className="hy-third">
          {say("responsibility.retracted", { name: appeal.retractedByName ?? "" })} ·{" "}
          <InstantText instant={retractedAt} />
        </p>
      )}
      {appeal.mayRetract && (
        <Button size="small" onClick={() => setOpen(true)}>
          {say("responsibility.retract")}
        </Button>
      )}
      {isOpen && <RetractDialog feedbackId={feedbackId} appeal={appeal} onClose={() => setOpen(false)} />}
    </li>
  );
}
