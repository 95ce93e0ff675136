import type { WordKey } from "../../../ui/words/screen-words.ts";
import { isRole } from "../../domain/role.ts";
import type { zh } from "../../words/screen-audit-zh.ts";
import { useAuditWords, useIdentityWords } from "../identity-words.ts";

interface DetailText {
  /** A detail's name in words, or its code. */
  readonly name: (name: string) => string;
  readonly value: (name: string, value: unknown) => string;
}

/** Details of log entries in words, as far as words are known. */
export function useDetailText(): DetailText {
  const say = useAuditWords();
  const words = useIdentityWords();
  const name = (code: string): string => {
    const key = `keys.${code}`;
    const known = say(key as WordKey<typeof zh>);
    return known === key ? code : known;
  };
  const one = (detail: string, value: unknown): string => {
    if (typeof value === "boolean") return say(value ? "yes" : "no");
    if (typeof value !== "string") return JSON.stringify(value);
    if (detail === "fields") return name(value);
    return isRole(value) && /^roles?$/.test(detail) ? words(`roles.${value}`) : value;
  };
  return {
    name,
    value: (detail, value) => {
      if (!Array.isArray(value)) return one(detail, value);
      return value.length === 0 ? say("nothing") : value.map((part) => one(detail, part)).join(say("comma"));
    },
  };
}
