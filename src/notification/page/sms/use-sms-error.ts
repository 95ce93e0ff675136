import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { zh } from "../../words/sms-screen-zh.ts";
import { useSmsWords } from "./sms-words.ts";

/** Why an SMS did not go out, in words; a code without words as it is. */
export function useSmsError(): (code: string | null) => string {
  const say = useSmsWords();
  return (code) => {
    const key = `errors.${code}`;
    const known = say(key as WordKey<typeof zh>);
    return known === key ? (code ?? "") : known;
  };
}
