import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { zh } from "../../words/list-screen-zh.ts";
import { useListWords } from "../list/list-words.ts";

/** What a template is for, by its code; empty for one that has no words here. */
export function usePurpose(): (code: string) => string {
  const say = useListWords();
  return (code) => {
    const key = `purposes.${code}`;
    const text = say(key as WordKey<typeof zh>);
    return text === key ? "" : text;
  };
}
