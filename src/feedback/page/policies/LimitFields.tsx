import { Input } from "antd";
import { useId, type ReactElement } from "react";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { CAPS, limitsFor } from "../../domain/clock/choose-policy.ts";
import type { ClockLimit } from "../../domain/clock/clock-limit.ts";
import { CLOCKS } from "../../domain/clock/clock-name.ts";
import { useLifeWords } from "../feedback-words.ts";
import css from "./Policies.module.css";
import { isGoodLimit, MOST, STAGE_CLOCKS, type LimitDraft, type PolicyDraft } from "./policy-draft.ts";
import type { Policy } from "./policy-queries.ts";
import { usePolicyWords } from "./policy-words.ts";
import { useLimitText } from "./use-limit-text.ts";

interface LimitFieldsProps {
  readonly draft: PolicyDraft;
  /** The other policies, from which what is left empty is inherited. */
  readonly others: readonly Policy[];
  readonly onChange: (draft: PolicyDraft) => void;
}

/** A limit for each stage and each promise. */
export function LimitFields({ draft, others, onChange }: LimitFieldsProps): ReactElement {
  const say = usePolicyWords();
  const life = useLifeWords();
  const held = limitsFor(others, { ...draft, voice: "complaint" });
  const clocks = CLOCKS.filter((clock) => STAGE_CLOCKS.includes(clock) || draft.limits[clock].amount !== "");
  return (
    <>
      <fieldset className={css["rows"]}>
        <legend>{say("form.limits")}</legend>
        <p className={css["note"]}>{say("form.limitsNote")}</p>
        {clocks.map((clock) => (
          <LimitRow
            key={clock}
            name={life(`clocks.${clock}`)}
            value={draft.limits[clock]}
            held={held.limits[clock]}
            onChange={(limit) => onChange({ ...draft, limits: { ...draft.limits, [clock]: limit } })}
          />
        ))}
      </fieldset>
      <fieldset className={css["rows"]}>
        <legend>{say("form.caps")}</legend>
        <p className={css["note"]}>{say("form.capsNote")}</p>
        {CAPS.map((cap) => (
          <LimitRow
            key={cap}
            name={say(`limits.capOf.${cap}`)}
            value={draft.caps[cap]}
            held={held.caps?.[cap]}
            onChange={(limit) => onChange({ ...draft, caps: { ...draft.caps, [cap]: limit } })}
          />
        ))}
      </fieldset>
    </>
  );
}

interface LimitRowProps {
  readonly name: string;
  readonly value: LimitDraft;
  /** What holds while it is empty. */
  readonly held: ClockLimit | undefined;
  readonly onChange: (limit: LimitDraft) => void;
}

function LimitRow({ name, value, held, onChange }: LimitRowProps): ReactElement {
  const say = usePolicyWords();
  const text = useLimitText();
  const id = useId();
  const good = isGoodLimit(value);
  return (
    <div className={css["row"]}>
      <label htmlFor={id}>{name}</label>
      <Input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={value.amount}
        aria-describedby={`${id}-note`}
        aria-invalid={!good}
        {...(!good && { status: "error" as const })}
        onChange={(event) => onChange({ ...value, amount: event.target.value })}
      />
      <ChoiceInput
        aria-label={say("form.unit", { clock: name })}
        value={value.unit}
        choices={[
          { value: "working-days", label: say("form.unitDays") },
          { value: "hours", label: say("form.unitHours") },
        ]}
        onChange={(unit) => onChange({ ...value, unit: unit === "hours" ? "hours" : "working-days" })}
      />
      <span id={`${id}-note`} className={`${css["below"]} ${good ? "" : css["bad"]}`}>
        {good
          ? value.amount.trim() === "" && say("form.inherited", { limit: text(held) })
          : say("form.amountWrong", { most: MOST[value.unit] })}
      </span>
    </div>
  );
}
