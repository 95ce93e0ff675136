import type { ReactElement } from "react";
import { codeFault, fieldCodes } from "../../../domain/editing/new-code.ts";
import { renameQuestionCode } from "../../../domain/editing/rename-code.ts";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import { CodeField } from "./CodeField.tsx";

/** Code of a question; conditions, blanks and quotas follow a change. */
export function QuestionCodeField({ code }: { readonly code: string }): ReactElement {
  const say = useBuilderWords();
  const { definition, edit, select, readOnly, used } = useBuilder();
  return (
    <CodeField
      code={code}
      label={say("field.code")}
      labelled
      note={say(used.has(code) ? "field.codePublished" : "field.codeNote")}
      disabled={readOnly}
      faultOf={(typed) => {
        const others = fieldCodes(definition).filter((one) => one !== code);
        const fault = codeFault(typed, others);
        return fault && say(`codeFault.${fault}`);
      }}
      onChange={(next) => {
        edit((now) => renameQuestionCode(now, code, next));
        select(next);
      }}
    />
  );
}
