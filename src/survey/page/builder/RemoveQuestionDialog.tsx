import { Button } from "antd";
import type { ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import type { SurveyLanguage, SurveyText } from "../../domain/definition/survey-definition.ts";
import { findReferences, type Reference } from "../../domain/editing/find-references.ts";
import { questionOf } from "../../domain/editing/move-question.ts";
import { nameQuestion } from "../../domain/reading/name-question.ts";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { namePage } from "./name-page.ts";
import type { QuestionActs } from "./use-question-acts.ts";

/** Asks before a question goes, and names what leans on it. */
export function RemoveQuestionDialog({ acts }: { readonly acts: QuestionActs }): ReactElement {
  const say = useBuilderWords();
  const sayUi = useUiWords();
  const { definition, language } = useBuilder();
  const tell = useReferenceWords();
  const code = acts.removing;
  const question = code === null ? null : questionOf(definition, code);
  const leaning = code === null ? [] : findReferences(definition, code);
  const close = (): void => acts.askRemove(null);
  return (
    <Dialog
      open={question !== null}
      title={say("remove.title", { name: question ? nameQuestion(question, language) : "" })}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{sayUi("cancel")}</Button>
          <Button type="primary" danger onClick={() => code !== null && acts.remove(code)}>
            {say("remove.confirm")}
          </Button>
        </>
      }
    >
      <p>{say("remove.text")}</p>
      {leaning.length > 0 && (
        <>
          <p>{say("remove.leaning")}</p>
          <ul className={css["leaning"]}>
            {leaning.map((reference) => (
              <li key={JSON.stringify(reference)}>{tell(reference)}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function useReferenceWords(): (reference: Reference) => string {
  const say = useBuilderWords();
  const { definition, language } = useBuilder();
  const nameOf = (of: Reference["of"]): string => {
    if (of.kind === "quota") return spoken(definition.quotas[of.quota]?.title, language);
    if (of.kind === "page") return namePage(definition.pages[of.page], of.page, { language, say });
    const question = of.kind === "question" ? questionOf(definition, of.code) : null;
    return question ? nameQuestion(question, language) : "";
  };
  return ({ part, of }) => {
    const name = nameOf(of);
    if (of.kind === "survey") return say("remove.survey");
    if (of.kind === "quota") return say("remove.quota", { name });
    if (of.kind === "page") return say(part === "condition" ? "remove.page" : "remove.pageWords", { name });
    return say(part === "condition" ? "remove.condition" : "remove.words", { name });
  };
}

function spoken(text: SurveyText | undefined, language: SurveyLanguage): string {
  return (language === "en" && text?.en) || (text?.zh ?? "");
}
