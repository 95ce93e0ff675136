import type { PolicyScope } from "../../domain/clock/choose-policy.ts";
import { useInboxWords } from "../feedback-words.ts";
import { usePolicyWords } from "./policy-words.ts";

/** Which cases a policy is for: “特急 · 服务态度”. */
export function useScopeText(): (scope: PolicyScope) => string {
  const say = usePolicyWords();
  const codes = useInboxWords();
  return ({ priority, problemType }) => {
    const parts = [
      ...(priority === null ? [] : [codes(`codes.priority.${priority}`)]),
      ...(problemType === null ? [] : [codes(`codes.type.${problemType}`)]),
    ];
    return parts.length === 0 ? say("limits.all") : parts.join(" · ");
  };
}
