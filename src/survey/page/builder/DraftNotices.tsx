import { Alert, Button } from "antd";
import type { ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import type { BuiltSurvey } from "./built-survey.ts";
import type { DraftView } from "./survey-draft.ts";

/** What whoever builds has to know before going on: nothing may be changed, work to restore, why saving fails. */
export function DraftNotices({ view }: { readonly view: DraftView<BuiltSurvey> }): ReactElement {
  const say = useBuilderWords();
  const problemText = useProblemText();
  const { survey, readOnly, draft } = useBuilder();
  return (
    <div className={css["notices"]}>
      {readOnly && (
        <Alert
          type="info"
          showIcon
          title={say(survey.status === "archived" ? "head.archived" : "head.readOnly")}
        />
      )}
      {view.kept && !readOnly && (
        <Alert
          type="warning"
          showIcon
          title={say("kept.title")}
          description={<KeptNote at={view.kept.at} />}
          action={
            <span className={css["choices"]}>
              <Button size="small" onClick={() => draft.dropKept()}>
                {say("kept.drop")}
              </Button>
              <Button size="small" type="primary" onClick={() => draft.restoreKept()}>
                {say("kept.restore")}
              </Button>
            </span>
          }
        />
      )}
      {view.state === "refused" && <Alert type="error" showIcon title={problemText(view.problem)} />}
    </div>
  );
}

/** The sentence with its moment in the organization's time zone. */
function KeptNote({ at }: { readonly at: number }): ReactElement {
  const say = useBuilderWords();
  const [before = "", after = ""] = say("kept.note", { when: "\0" }).split("\0");
  return (
    <>
      {before}
      <InstantText instant={new Date(at).toISOString()} />
      {after}
    </>
  );
}
