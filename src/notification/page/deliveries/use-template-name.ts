import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { zh } from "../../words/screen-zh.ts";
import { useNotificationWords } from "../notification-words.ts";

/** Name of a kind of message; a code without a name as it is. */
export function useTemplateName(): (code: string) => string {
  const say = useNotificationWords();
  return (code) => {
    const key = `templates.names.${code}`;
    const known = say(key as WordKey<typeof zh>);
    return known === key ? code : known;
  };
}
