import type { ReactElement } from "react";
import { TEMPLATES } from "../../../notification/domain/template-list.ts";
import { MAIL_TEMPLATES } from "../../domain/mailing/check-mailing.ts";
import type { MailKind } from "../../domain/mailing/mailing.ts";
import { useMailingWords } from "./mailing-words.ts";
import own from "./WordsStep.module.css";

interface BlankChipsProps {
  readonly kind: MailKind;
  readonly onInsert: (blank: string) => void;
}

/** The blanks that can be filled; a click inserts one where the cursor stands. */
export function BlankChips({ kind, onInsert }: BlankChipsProps): ReactElement {
  const say = useMailingWords();
  const { variables, required } = TEMPLATES[MAIL_TEMPLATES[kind]];
  return (
    <div>
      <span className="hy-third">{say("words.insert")}</span>
      <div className={own["chips"]}>
        {variables.map((name) => {
          const word = say(`words.variables.${name}`);
          return (
            <button
              key={name}
              type="button"
              className={own["chip"]}
              title={say("words.insertNamed", { name: word })}
              onClick={() => onInsert(name)}
            >
              {word}
              {required.some((one) => one === name) && <em> {say("words.required")}</em>}
            </button>
          );
        })}
      </div>
    </div>
  );
}
