import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import type { Compensation } from "../../contract/feedback-compensation.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import { CompensationActs } from "./CompensationActs.tsx";
import { CompensationState, useWaitsFor } from "./CompensationState.tsx";
import { useCaseCompensations } from "./compensation-queries.ts";
import css from "./Compensations.module.css";
import { ProposeDialog } from "./ProposeDialog.tsx";
import { yuanText } from "./yuan-text.ts";

/** What the customer of a case is given; nothing is shown where there is none and the reader may propose none. */
export function CompensationCard({ feedbackId }: { readonly feedbackId: string }): ReactElement | null {
  const say = useExtraWords();
  const [proposing, setProposing] = useState(false);
  const { data, error, refetch } = useCaseCompensations(feedbackId);
  if (data?.items.length === 0 && !data.mayPropose) return null;
  return (
    <Panel
      title={say("money.title")}
      actions={
        data?.mayPropose === true && (
          <Button size="small" onClick={() => setProposing(true)}>
            {say("money.propose")}
          </Button>
        )
      }
    >
      {data ? (
        <Items items={data.items} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState />
      )}
      {proposing && <ProposeDialog feedbackId={feedbackId} onClose={() => setProposing(false)} />}
    </Panel>
  );
}

function Items({ items }: { readonly items: readonly Compensation[] }): ReactElement {
  const say = useExtraWords();
  if (items.length === 0) return <p className="hy-third">{say("money.none")}</p>;
  return (
    <ul className={css["items"]}>
      {items.map((one) => (
        <Item key={one.id} one={one} />
      ))}
    </ul>
  );
}

function Item({ one }: { readonly one: Compensation }): ReactElement {
  const say = useExtraWords();
  const waits = useWaitsFor(one);
  return (
    <li className={css["item"]}>
      <div className={css["line"]}>
        <strong>{say("money.yuan", { amount: yuanText(one.amount) })}</strong>
        <span>{say(`money.kinds.${one.kind}`)}</span>
        <CompensationState one={one} />
      </div>
      <p>{one.reason}</p>
      <p className="hy-third">
        {say("money.by", { name: one.proposedByName })} · <InstantText instant={one.proposedAt} />
        {one.decidedByName !== null && ` · ${say("money.decidedBy", { name: one.decidedByName })}`}
        {waits !== null && ` · ${waits}`}
      </p>
      {one.decisionNote !== "" && <p className="hy-second">{one.decisionNote}</p>}
      <CompensationActs one={one} />
    </li>
  );
}
