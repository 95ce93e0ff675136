import type { ReactElement } from "react";
import { useInboxWords } from "../feedback-words.ts";
import { PROBLEM_TYPES } from "../../domain/triage/classification.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import { useLedgerSums, type LedgerQuery, type LedgerSums } from "./compensation-queries.ts";
import { COMPENSATION_STATES } from "../../domain/compensation/compensation.ts";
import css from "./Compensations.module.css";
import { yuanText } from "./yuan-text.ts";

/** Groups shown of each kind; the ledger below has the rest. */
const SHOWN = 5;

/** Sums of the ledger: by state, problem type, product and department. */
export function LedgerTotals({ query }: { readonly query: LedgerQuery }): ReactElement | null {
  const say = useExtraWords();
  const inbox = useInboxWords();
  const { data, error, refetch } = useLedgerSums(query);
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.total.count === 0) return null;
  const cause = (key: string | null): string => {
    const known = PROBLEM_TYPES.find((one) => one === key);
    return known === undefined ? say("money.unnamed") : inbox(`codes.type.${known}`);
  };
  return (
    <section className={`hy-card ${css["totals"]}`} aria-label={say("money.total")}>
      <dl className={css["states"]}>
        {COMPENSATION_STATES.map((state) => (
          <Sum key={state} label={say(`money.states.${state}`)} sum={data.byState[state]} />
        ))}
      </dl>
      <p className="hy-third">{say(costNote(query.state, data.byCause.length))}</p>
      <div className={css["groups"]}>
        <Groups
          title={say("money.byCause")}
          groups={data.byCause.map((one) => ({ ...one, name: cause(one.key) }))}
        />
        <Groups title={say("money.byProduct")} groups={data.byProduct} />
        <Groups title={say("money.byDepartment")} groups={data.byDepartment} />
      </div>
    </section>
  );
}

/** What the groups count: without a state asked for, what was paid. */
function costNote(state: LedgerQuery["state"], groups: number) {
  if (state !== undefined) return "money.groupsOfState" as const;
  return groups === 0 ? ("money.noCost" as const) : ("money.groupsOfCost" as const);
}

function Sum(props: { readonly label: string; readonly sum: LedgerSums["total"] | undefined }): ReactElement {
  const say = useExtraWords();
  const { count, amount } = props.sum ?? { count: 0, amount: 0 };
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <strong>{say("money.yuan", { amount: yuanText(amount) })}</strong>
        <span className="hy-third">{say("money.count", { count })}</span>
      </dd>
    </div>
  );
}

interface GroupsProps {
  readonly title: string;
  readonly groups: LedgerSums["byCause"];
}

function Groups({ title, groups }: GroupsProps): ReactElement | null {
  const say = useExtraWords();
  if (groups.length === 0) return null;
  const most = Math.max(...groups.map(({ amount }) => amount));
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {groups.slice(0, SHOWN).map(({ key, name, amount, count }) => (
          <li key={key ?? ""} title={say("money.count", { count })}>
            <span>{name ?? say("money.unnamed")}</span>
            <span className={css["value"]}>{say("money.yuan", { amount: yuanText(amount) })}</span>
            <span className={css["bar100"]} style={{ width: `${(amount / most) * 100}%` }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
