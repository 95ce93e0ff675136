import { PRIORITIES, type Priority } from "./life/stage.ts";
import type { Voice } from "./triage/classification.ts";

interface Weight {
  readonly priority: Priority;
  readonly voice: Voice;
}

interface Change {
  readonly priority?: Priority | undefined;
  readonly voice?: Voice | undefined;
}

/** Whether a change makes less of a case: a lower priority, or a complaint that would be none and so lose its promises. */
export function easesCase(now: Weight, change: Change): boolean {
  const { priority = now.priority, voice = now.voice } = change;
  const isLower = PRIORITIES.indexOf(priority) > PRIORITIES.indexOf(now.priority);
  return isLower || (now.voice === "complaint" && voice !== "complaint");
}
