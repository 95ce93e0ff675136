import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import { useImportWords } from "./import-words.ts";
import css from "./ImportSurveyDialog.module.css";
import type { ImportAnswer } from "./use-survey-import.ts";

/** What is kept, changed and left out, and the questions as they will stand in the draft. */
export function FoundSurvey(props: { readonly found: ImportAnswer; readonly source: string }): ReactElement {
  const say = useImportWords();
  const { found, source } = props;
  return (
    <div className={css["found"]}>
      <div>
        <h3>{say("previewOf", { title: found.title })}</h3>
        <p className="hy-third">{say("from", { source, format: say(`formatNames.${found.format}`) })}</p>
      </div>
      <Kept notes={found.kept} />
      <Notes title={say("dropped")} tone="warn" notes={found.dropped} />
      <Notes title={say("changed")} tone="plain" notes={found.changed} />
      {found.changed.length + found.dropped.length === 0 && <p>{say("nothingDropped")}</p>}
      <Questions questions={found.questions} />
    </div>
  );
}

type Notes = ImportAnswer["kept"];

function Kept({ notes }: { readonly notes: Notes }): ReactElement {
  const say = useImportWords();
  return (
    <div className={css["kept"]}>
      <strong>{say("kept")}</strong>
      {notes.map(({ code, message }) => (
        <span key={code} className={css["chip"]}>
          {message}
        </span>
      ))}
    </div>
  );
}

function Notes(props: {
  readonly title: string;
  readonly tone: "warn" | "plain";
  readonly notes: Notes;
}): ReactElement | null {
  if (props.notes.length === 0) return null;
  return (
    <details className={css["notes"]} data-tone={props.tone} open={props.notes.length <= 12}>
      <summary>
        {props.title} <span className="hy-third">{props.notes.length}</span>
      </summary>
      <ul>
        {props.notes.map(({ place, code, message }, i) => (
          <li key={`${place}.${code}.${i}`}>
            {place !== "" && <span className={css["place"]}>{place}</span>}
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Question = ImportAnswer["questions"][number];
type TypeName = "rating" | "matrix" | "nps" | "single" | "multiple" | "yes_no" | "text" | "section";

function Questions({ questions }: { readonly questions: readonly Question[] }): ReactElement {
  const say = useImportWords();
  const pages = [...Map.groupBy(questions, ({ page }) => page)];
  return (
    <section>
      <h3>
        {say("questions")} <span className="hy-third">{questions.length}</span>
      </h3>
      {pages.map(([page, own]) => (
        <div key={page}>
          {pages.length > 1 && <h4 className={css["page"]}>{say("page", { page })}</h4>}
          <ol className={css["questions"]}>
            {own.map((question) => (
              <li key={question.code}>
                <FoundQuestion question={question} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function FoundQuestion({ question }: { readonly question: Question }): ReactElement {
  const say = useImportWords();
  const language = useLanguage();
  const { type, text, parts, required, conditional, indicators } = question;
  return (
    <>
      <div className={css["words"]}>
        <span className={css["chip"]}>{say(`types.${type as TypeName}`)}</span>
        <span>{text}</span>
      </div>
      {parts.length > 0 && <div className="hy-second">{parts.join(" · ")}</div>}
      <div className={css["facts"]}>
        {required && <span>{say("required")}</span>}
        {conditional && <span>{say("conditional")}</span>}
        {indicators.length > 0 && (
          <span>{say("indicator", { names: indicators.join(language === "zh" ? "、" : ", ") })}</span>
        )}
      </div>
    </>
  );
}
