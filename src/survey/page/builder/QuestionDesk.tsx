import { useState, type ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useShortcut } from "../../../ui/shortcuts.ts";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { DragSpace } from "./DragSpace.tsx";
import { PageHead } from "./PageHead.tsx";
import { PageList } from "./PageList.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { RemoveQuestionDialog } from "./RemoveQuestionDialog.tsx";
import { QuestionSettings } from "./settings/QuestionSettings.tsx";
import { TypeDialog } from "./TypeDialog.tsx";
import { useQuestionActs } from "./use-question-acts.ts";
import { KeyHelp } from "./KeyHelp.tsx";

/** Pages and questions; on a phone all in one list with the settings in a sheet. */
export function QuestionDesk(): ReactElement {
  const say = useBuilderWords();
  const { definition, page, readOnly, narrow, selected, select, openPage } = useBuilder();
  const acts = useQuestionActs();
  const [isChoosing, setChoosing] = useState(false);
  const choose = (): void => setChoosing(!readOnly);
  useShortcut("/", say("question.add"), choose);
  const pages = narrow ? definition.pages.map((_, at) => at) : [page];
  return (
    <DragSpace>
      <div className={css["desk"]} data-narrow={narrow}>
        {!narrow && <PageList />}
        <div className={css["questions"]}>
          {pages.map((at) => (
            <section key={definition.pages[at]?.code ?? at} className={css["page"]}>
              <PageHead at={at} />
              <QuestionList
                at={at}
                acts={acts}
                onAdd={() => {
                  if (at !== page) openPage(at);
                  choose();
                }}
              />
            </section>
          ))}
          {narrow && <PageList onlyAdd />}
          {!narrow && !readOnly && <KeyHelp />}
        </div>
      </div>
      <p className="hy-unseen" role="status">
        {acts.told}
      </p>
      <TypeDialog
        open={isChoosing}
        onClose={() => setChoosing(false)}
        onChoose={(type) => {
          setChoosing(false);
          acts.add(type);
        }}
      />
      <RemoveQuestionDialog acts={acts} />
      {narrow && (
        <Dialog
          open={selected !== null}
          title={say("question.settings")}
          shape="end"
          onClose={() => select(null)}
        >
          {selected !== null && <QuestionSettings code={selected} />}
        </Dialog>
      )}
    </DragSpace>
  );
}
