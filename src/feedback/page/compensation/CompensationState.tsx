import type { ReactElement } from "react";
import type { Compensation } from "../../contract/feedback-compensation.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { useExtraWords } from "../extras-parts/extra-words.ts";

const TONES = {
  proposed: "warn",
  approved: "primary",
  refused: "plain",
  paid: "good",
  withdrawn: "plain",
} as const;

/** The state of a compensation in a word; who is waited for on hover. */
export function CompensationState({ one }: { readonly one: Compensation }): ReactElement {
  const say = useExtraWords();
  const waits = useWaitsFor(one);
  return (
    <Chip tone={TONES[one.state]} {...(waits !== null && { title: waits })}>
      {say(`money.states.${one.state}`)}
    </Chip>
  );
}

/** Who has to decide; null: it is decided. */
export function useWaitsFor({ state, approvers }: Compensation): string | null {
  const say = useExtraWords();
  if (state !== "proposed") return null;
  const who = approvers.map((role) => say(`money.who.${role}`)).join(say("money.or"));
  return say("money.waits", { who });
}
