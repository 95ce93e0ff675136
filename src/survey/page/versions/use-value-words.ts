import { usePublishWords } from "../publishing/publish-words.ts";
import type { ValueWords } from "./describe-change.ts";

/** Words for values of settings before and after. */
export function useValueWords(): ValueWords {
  const say = usePublishWords();
  return {
    yes: say("versions.required"),
    no: say("versions.voluntary"),
    nothing: say("versions.nothing"),
    always: say("versions.always"),
    grades: (count) => say("versions.gradeCount", { count }),
    type: (type) => say(`content.types.${type}`),
  };
}
