import { Button } from "antd";
import type { ReactElement, ReactNode } from "react";
import { CAPS, limitsFor, rank } from "../../domain/clock/choose-policy.ts";
import type { ClockLimit } from "../../domain/clock/clock-limit.ts";
import { CLOCKS } from "../../domain/clock/clock-name.ts";
import { useLifeWords } from "../feedback-words.ts";
import css from "./Policies.module.css";
import { STAGE_CLOCKS } from "./policy-draft.ts";
import type { Policies, Policy } from "./policy-queries.ts";
import { usePolicyWords } from "./policy-words.ts";
import { useLimitText } from "./use-limit-text.ts";
import { useScopeText } from "./use-scope-text.ts";

interface LimitsTableProps {
  readonly policies: Policies;
  /** Absent: the reader may not change them. */
  readonly onEdit?: (policy: Policy) => void;
}

/** Stages down, policies across, the widest scope first; what is inherited is grey. */
export function LimitsTable({ policies, onEdit }: LimitsTableProps): ReactElement {
  const say = usePolicyWords();
  const life = useLifeWords();
  const { items, defaults } = policies;
  const columns = items.toSorted((a, b) => rank(a) - rank(b));
  // A clock of the promises stands among the stages only where somebody set a limit of its own for it.
  const clocks = CLOCKS.filter(
    (clock) => STAGE_CLOCKS.includes(clock) || items.some(({ limits }) => limits[clock] !== undefined),
  );
  const under = (policy: Policy) => limitsFor(items, { ...policy, voice: "complaint" });
  return (
    <div className={css["scroll"]} tabIndex={0} role="group" aria-label={say("limits.table")}>
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{say("limits.clock")}</th>
            <th scope="col">{say("limits.default")}</th>
            {columns.map((policy) => (
              <th key={policy.id} scope="col">
                <PolicyHead policy={policy} {...(onEdit && { onEdit })} />
              </th>
            ))}
          </tr>
        </thead>
        <Group title={say("limits.stages")} columns={columns.length + 2}>
          {clocks.map((clock) => (
            <Row key={clock} name={life(`clocks.${clock}`)} fallback={defaults.limits[clock]}>
              {columns.map((policy) => (
                <Cell key={policy.id} own={policy.limits[clock]} held={under(policy).limits[clock]} />
              ))}
            </Row>
          ))}
        </Group>
        <Group title={say("limits.promises")} columns={columns.length + 2}>
          {CAPS.map((cap) => (
            <Row key={cap} name={say(`limits.capOf.${cap}`)} fallback={defaults.caps[cap]}>
              {columns.map((policy) => (
                <Cell key={policy.id} own={policy.caps?.[cap]} held={under(policy).caps?.[cap]} />
              ))}
            </Row>
          ))}
        </Group>
      </table>
    </div>
  );
}

function PolicyHead({ policy, onEdit }: { policy: Policy; onEdit?: (policy: Policy) => void }): ReactElement {
  const say = usePolicyWords();
  const scope = useScopeText();
  return (
    <>
      {onEdit ? (
        <Button
          type="link"
          style={{ height: "auto", padding: 0 }}
          aria-label={say("limits.edit", { name: policy.name })}
          onClick={() => onEdit(policy)}
        >
          {policy.name}
        </Button>
      ) : (
        policy.name
      )}
      <div className={css["scope"]}>{scope(policy)}</div>
    </>
  );
}

function Group(props: { title: string; columns: number; children: ReactNode }): ReactElement {
  return (
    <tbody>
      <tr className={css["group"]}>
        <th scope="rowgroup" colSpan={props.columns}>
          {props.title}
        </th>
      </tr>
      {props.children}
    </tbody>
  );
}

function Row(props: { name: string; fallback: ClockLimit | undefined; children: ReactNode }): ReactElement {
  const text = useLimitText();
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td>{text(props.fallback)}</td>
      {props.children}
    </tr>
  );
}

function Cell(props: { own: ClockLimit | undefined; held: ClockLimit | undefined }): ReactElement {
  const text = useLimitText();
  const { own, held } = props;
  return own ? <td>{text(own)}</td> : <td className={css["inherited"]}>{text(held)}</td>;
}
