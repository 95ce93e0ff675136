import type { ReactElement } from "react";
import { useViewWords } from "../inbox-view-words.ts";
import css from "./Presence.module.css";
import { presenceText } from "./presence-text.ts";
import { usePresent } from "./presence-queries.ts";

/** A dot in lists: somebody else has the case open. */
export function PresenceDot({ id }: { readonly id: string }): ReactElement | null {
  const people = usePresent(id);
  const say = useViewWords();
  if (people.length === 0) return null;
  const text = people.map((person) => presenceText(person, say)).join("；");
  return (
    <span
      className={css["dot"]}
      role="img"
      aria-label={text}
      title={text}
      data-writing={people.some(({ writing }) => writing !== null)}
    />
  );
}
