import type { ClockLimit } from "../../domain/clock/clock-limit.ts";
import { usePolicyWords } from "./policy-words.ts";

/** How a limit is said: “2 个工作日”. */
export function useLimitText(): (limit: ClockLimit | undefined) => string {
  const say = usePolicyWords();
  return (limit) => {
    if (limit === undefined) return say("limits.none");
    return say(limit.unit === "hours" ? "limits.hours" : "limits.days", { count: limit.amount });
  };
}
