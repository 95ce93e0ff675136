import type { SayView } from "../inbox-view-words.ts";
import type { PresentPerson } from "./presence-queries.ts";

/** Who is there, and what they write. */
export function presenceText({ name, writing }: PresentPerson, say: SayView): string {
  return writing === null ? say("presence.here", { name }) : say(`presence.writing.${writing}`, { name });
}
