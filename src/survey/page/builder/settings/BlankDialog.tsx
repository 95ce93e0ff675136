import { Input } from "antd";
import { useId, useState, type ReactElement } from "react";
import { Dialog } from "../../../../ui/Dialog.tsx";
import { LIMITS } from "../../../domain/definition/definition-limits.ts";
import type { SurveyLanguage } from "../../../domain/definition/survey-definition.ts";
import { tokenOf } from "../../../domain/editing/text-tokens.ts";
import { newQuestionWords } from "../../../words/builder-screen-questions.ts";
import { useBuilderWords } from "../builder-words.ts";
import css from "./settings.module.css";
import { useBlankSources } from "./use-blank-sources.ts";

interface BlankDialogProps {
  readonly open: boolean;
  /** Language of the text that gets the blank. */
  readonly language: SurveyLanguage;
  readonly before: string | null;
  readonly onClose: () => void;
  readonly onInsert: (token: string) => void;
}

/** Chooses what a blank in a text is filled with, and what stands there while that is unknown. */
export function BlankDialog(props: BlankDialogProps): ReactElement {
  const say = useBuilderWords();
  const id = useId();
  const groups = useBlankSources(props.before);
  const [typed, setTyped] = useState("");
  const fallback = typed || newQuestionWords.you[props.language];
  return (
    <Dialog open={props.open} title={say("blank.title")} onClose={props.onClose}>
      <p className="hy-second">{say("blank.note")}</p>
      <div className={css["field"]}>
        <label htmlFor={id}>{say("blank.fallback")}</label>
        <Input
          id={id}
          value={typed}
          placeholder={newQuestionWords.you[props.language]}
          maxLength={LIMITS.value}
          onChange={(event) => setTyped(event.target.value.replaceAll(/[{}]/gu, ""))}
        />
      </div>
      <div className={css["sources"]}>
        {groups.map((group) => (
          <section key={group.label} aria-label={group.label}>
            <h3>{group.label}</h3>
            {group.sources.map(({ key, label, blank }) => (
              <button
                key={key}
                type="button"
                className={css["source"]}
                onClick={() => props.onInsert(tokenOf({ ...blank, fallback }))}
              >
                {label}
              </button>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
