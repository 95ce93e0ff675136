import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import type { IconName } from "../../../ui/icon-paths.ts";
import { useProblemText } from "../../../ui/problem-text.ts";
import css from "./Builder.module.css";
import { useBuilderWords } from "./builder-words.ts";
import type { BuiltSurvey } from "./built-survey.ts";
import type { DraftView, SaveState } from "./survey-draft.ts";

const ICONS: Readonly<Record<SaveState, IconName>> = {
  saved: "check",
  waiting: "refresh",
  saving: "refresh",
  offline: "offline",
  conflict: "alert",
  refused: "alert",
};

/** Whether the server has everything; read out when that changes for the worse. */
export function SaveMark({ view }: { readonly view: DraftView<BuiltSurvey> }): ReactElement {
  const say = useBuilderWords();
  const problemText = useProblemText();
  const words = say(`save.${view.state}`);
  const why = view.state === "refused" && view.problem ? problemText(view.problem) : "";
  return (
    <span className={css["save"]} data-state={view.state} role="status" title={why}>
      <Icon name={ICONS[view.state]} size={16} />
      {words}
    </span>
  );
}
