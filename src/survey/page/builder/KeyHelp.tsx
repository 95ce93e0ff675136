import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { isMac } from "../../../ui/shortcuts.ts";
import css from "./Builder.module.css";
import { useBuilderWords } from "./builder-words.ts";

/** One line on the keys of the list. */
export function KeyHelp(): ReactElement {
  const say = useBuilderWords();
  return (
    <p className={css["keys"]}>
      <Icon name="keyboard" size={16} />
      <span>{say("keys.list", { mod: isMac() ? "⌘" : "Ctrl" })}</span>
    </p>
  );
}
