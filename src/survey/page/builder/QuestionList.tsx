import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Button } from "antd";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { questionId } from "./drag-ids.ts";
import { QuestionCard } from "./QuestionCard.tsx";
import type { QuestionActs } from "./use-question-acts.ts";

interface QuestionListProps {
  readonly at: number;
  readonly acts: QuestionActs;
  readonly onAdd: () => void;
}

/** The questions of one page. */
export function QuestionList({ at, acts, onAdd }: QuestionListProps): ReactElement {
  const say = useBuilderWords();
  const { definition, readOnly } = useBuilder();
  const questions = definition.pages[at]?.questions ?? [];
  const before = definition.pages
    .slice(0, at)
    .reduce((sum, page) => sum + page.questions.filter(({ type }) => type !== "section").length, 0);
  let number = before;
  return (
    <>
      {questions.length === 0 && <p className={css["empty"]}>{say("pages.empty")}</p>}
      <SortableContext
        items={questions.map(({ code }) => questionId(code))}
        strategy={verticalListSortingStrategy}
      >
        <ol className={css["list"]} aria-label={say("question.list")}>
          {questions.map((question) => {
            if (question.type !== "section") number++;
            return (
              <QuestionCard
                key={question.code}
                question={question}
                number={question.type === "section" ? null : number}
                acts={acts}
              />
            );
          })}
        </ol>
      </SortableContext>
      {!readOnly && (
        <Button block type="dashed" icon={<Icon name="plus" size={16} />} onClick={onAdd}>
          {say("question.add")}
        </Button>
      )}
    </>
  );
}
