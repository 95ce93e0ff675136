import type { ReactElement } from "react";
import { usePublishWords } from "../publishing/publish-words.ts";
import css from "./Comparison.module.css";
import { diffWords, type DiffPart } from "./word-diff.ts";

interface DiffTextProps {
  readonly before: string;
  readonly after: string;
  /** Not word by word: what stood there goes, what stands there now comes. */
  readonly whole?: boolean;
}

/** A text with what was taken out struck and what was put in underlined; both are also said to screen readers. */
export function DiffText({ before, after, whole = false }: DiffTextProps): ReactElement {
  const parts: readonly DiffPart[] = whole
    ? [
        { kind: "removed", text: before },
        { kind: "added", text: after },
      ]
    : diffWords(before, after);
  return (
    <p className={css["diff"]} data-whole={whole}>
      {parts.map((part, at) => (
        <Part key={at} {...part} />
      ))}
    </p>
  );
}

function Part({ kind, text }: DiffPart): ReactElement {
  const say = usePublishWords();
  if (kind === "same") return <span>{text}</span>;
  const said = say(kind === "removed" ? "versions.removedWords" : "versions.addedWords");
  const Mark = kind === "removed" ? "del" : "ins";
  return (
    <Mark>
      <span className="hy-unseen">{said}</span>
      {text}
    </Mark>
  );
}
