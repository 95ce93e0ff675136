import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import type { previewFeedbackPolicy } from "../../contract/feedback-policy.ts";
import type { ClockName } from "../../domain/clock/clock-name.ts";
import { useLifeWords } from "../feedback-words.ts";
import css from "./Policies.module.css";
import type { policyOf } from "./policy-draft.ts";
import { usePolicyWords } from "./policy-words.ts";

/** Milliseconds without typing after which is counted. */
const PATIENCE = 500;

interface PolicyEffectProps {
  /** Null: a new policy. */
  readonly id: string | null;
  /** As it would be; null while it cannot be saved. */
  readonly policy: ReturnType<typeof policyOf>;
}

/** How many open cases get another deadline, before anything is saved. */
export function PolicyEffect({ id, policy }: PolicyEffectProps): ReactElement | null {
  const text = JSON.stringify(policy === null ? null : { ...policy, name: "?" });
  const settled = useSettled(text);
  if (policy === null || settled === "null") return null;
  return <Effect id={id} policy={settled} />;
}

/** What changes when a policy is removed. */
export function RemovalEffect({ id }: { readonly id: string }): ReactElement {
  return <Effect id={id} policy="null" />;
}

function Effect({ id, policy }: { readonly id: string | null; readonly policy: string }): ReactElement {
  const say = usePolicyWords();
  const life = useLifeWords();
  const { data, error } = useQuery({
    queryKey: ["feedback-policies", "preview", id, policy],
    queryFn: ({ signal }) =>
      request<typeof previewFeedbackPolicy>({
        method: "post",
        path: "/api/v1/feedback-policies/previews",
        body: { id, policy: JSON.parse(policy) as ReturnType<typeof policyOf> },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  });
  if (error) return <FormProblem error={error} />;
  const names = (clocks: readonly ClockName[]): string =>
    clocks.map((clock) => life(`clocks.${clock}`)).join(say("effect.and"));
  return (
    <div className={css["effect"]} role="status">
      <h3>{say("effect.title")}</h3>
      {!data && <p>{say("effect.asking")}</p>}
      {data?.openCases === 0 && <p>{say("effect.none")}</p>}
      {data !== undefined && data.openCases > 0 && (
        <p>{say("effect.some", { count: data.openCases, clocks: names(data.clocks) })}</p>
      )}
      {data !== undefined && data.outlasted.length > 0 && (
        <p>{say("effect.outlasted", { clocks: names(data.outlasted) })}</p>
      )}
    </div>
  );
}

/** The value once it has stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PATIENCE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
