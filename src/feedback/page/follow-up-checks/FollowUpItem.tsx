import { Button } from "antd";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { DateText, InstantText } from "../../../ui/DateText.tsx";
import type { FollowUpCheck } from "../../contract/feedback-follow-up-check.ts";
import { useAppraisalWords } from "../appraisal/appraisal-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { useLifeWords, useWorkWords } from "../feedback-words.ts";
import { EvidencePart } from "./EvidencePart.tsx";
import css from "./FollowUpChecks.module.css";

interface FollowUpItemProps {
  readonly check: FollowUpCheck;
  readonly onJudge: () => void;
}

const TONES = { late: "accent", today: "warn", week: "primary", later: "plain" } as const;

/** A long-term measure with its date, its evidence, and what may be done about it. */
export function FollowUpItem({ check, onJudge }: FollowUpItemProps): ReactElement {
  const say = useAppraisalWords();
  const work = useWorkWords();
  const { number, feedbackId, mayOpen, product, departmentName } = check;
  return (
    <li className={`hy-card ${css["item"]}`}>
      <p className={css["line"]}>
        {mayOpen ? <Link to={`/feedback/${feedbackId}`}>{number}</Link> : <span>{number}</span>}
        <State check={check} />
        <span className="hy-third">
          {[product, departmentName].filter((part) => part !== null).join(" · ")}
        </span>
      </p>
      <p className={css["text"]}>
        <Chip>{work(`measures.kinds.${check.kind}`)}</Chip> {check.text}
      </p>
      <Facts check={check} />
      {check.result !== "" && <p className="hy-second">{check.result}</p>}
      <div className={css["line"]}>
        <EvidencePart check={check} />
        {check.mayJudge && (
          <Button size="small" type="primary" onClick={onJudge}>
            {say("checks.judge")}
          </Button>
        )}
      </div>
      {!check.mayJudge && check.hadPart && check.checkedAt === null && (
        <p className="hy-third">{say("checks.hadPart")}</p>
      )}
    </li>
  );
}

function State({ check }: { readonly check: FollowUpCheck }): ReactElement {
  const say = useAppraisalWords();
  const life = useLifeWords();
  const stage = <Chip>{life(`stages.${check.stage}`)}</Chip>;
  if (check.checkedAt !== null)
    return (
      <>
        <Chip tone={check.isEffective === true ? "good" : "accent"}>
          {say(check.isEffective === true ? "checks.effective" : "checks.ineffective")}
        </Chip>
        {stage}
      </>
    );
  return (
    <>
      <Chip tone={TONES[check.standing]}>
        {say(`checks.standings.${check.standing}`)} <DateText date={check.checkOn} />
      </Chip>
      {stage}
    </>
  );
}

function Facts({ check }: { readonly check: FollowUpCheck }): ReactElement {
  const say = useAppraisalWords();
  const { ownerName, doneAt, dueOn, postponed, checkedAt, checkedByName } = check;
  return (
    <p className={css["facts"]}>
      <span>
        {ownerName === null ? say("checks.ownerMissing") : say("checks.owner", { name: ownerName })}
      </span>
      {doneAt === null ? (
        <span className={css["bad"]}>
          {say("checks.undone")}
          {dueOn !== null && ` · ${say("checks.dueOn", { date: dueOn })}`}
        </span>
      ) : (
        <span>
          {say("checks.done")} <InstantText instant={doneAt} dateOnly />
        </span>
      )}
      {postponed > 0 && <span>{say("checks.postponed", { count: postponed })}</span>}
      {checkedAt !== null && (
        <span>
          {say("checks.judgedBy", { name: checkedByName ?? "" })} <InstantText instant={checkedAt} />
        </span>
      )}
    </p>
  );
}
