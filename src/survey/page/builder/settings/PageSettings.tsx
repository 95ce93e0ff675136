import type { ReactElement } from "react";
import type { SurveyPage } from "../../../domain/definition/survey-definition.ts";
import { replacePage } from "../../../domain/editing/edit-pages.ts";
import { shownWhen, withProperty } from "../../../domain/editing/set-property.ts";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import { ConditionField } from "./ConditionField.tsx";
import { PipedField } from "./PipedField.tsx";
import css from "./settings.module.css";

interface PageSettingsProps {
  readonly at: number;
  readonly page: SurveyPage;
}

/** Title of a page and when it is shown. */
export function PageSettings({ at, page }: PageSettingsProps): ReactElement {
  const say = useBuilderWords();
  const { edit } = useBuilder();
  return (
    <div className={css["settings"]}>
      <PipedField
        label={say("pages.name")}
        text={page.title}
        before={page.questions[0]?.code ?? null}
        optional={say("pages.addName")}
        onChange={(title, language) =>
          edit(
            (now) => replacePage(now, at, (one) => withProperty(one, "title", title)),
            `${page.code} title ${language}`,
          )
        }
      />
      <ConditionField
        label={say("pages.condition")}
        place={{ page: at, question: null }}
        shown={page}
        onChange={(shown) =>
          edit((now) => replacePage(now, at, (one) => shownWhen(one, shown)), `${page.code} condition`)
        }
      />
    </div>
  );
}
