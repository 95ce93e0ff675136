import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { zh } from "../../words/screen-zh.ts";
import { useNotificationWords } from "../notification-words.ts";

/** Why a mail was not sent, in words; a code without words as it is. */
export function useErrorWord(): (code: string | null) => string {
  const say = useNotificationWords();
  return (code) => {
    if (code === null) return "";
    const key = `deliveries.errors.${code}`;
    const known = say(key as WordKey<typeof zh>);
    return known === key ? code : known;
  };
}
