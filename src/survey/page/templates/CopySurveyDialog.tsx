import { useState, type ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { StatusChip } from "../frame/StatusChip.tsx";
import { useListWords } from "../list/list-words.ts";
import { useCreateSurvey, useSurveys, type SurveyItem } from "../list/survey-list-queries.ts";
import { SearchInput } from "../../../ui/SearchInput.tsx";
import css from "./NewSurveyPage.module.css";

interface CopySurveyDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Chooses the survey that a new one is a copy of. */
export function CopySurveyDialog({ open, onClose }: CopySurveyDialogProps): ReactElement {
  const say = useListWords();
  return (
    <Dialog open={open} title={say("templates.choose")} onClose={onClose}>
      <Choices />
    </Dialog>
  );
}

function Choices(): ReactElement {
  const say = useListWords();
  const language = useLanguage();
  const [q, setQ] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const create = useCreateSurvey();
  const list = useSurveys(undefined, q);
  const copy = ({ id, title }: SurveyItem): void => {
    if (busy) return;
    setBusy(true);
    create({ copyOf: id, title: say("actions.copyTitle", { title: title.slice(0, 190) }) }).catch(
      (problem: unknown) => {
        setBusy(false);
        setError(problem);
      },
    );
  };
  return (
    <>
      <SearchInput value={q} label={say("templates.chooseSearch")} onSearch={setQ} />
      <FormProblem error={error} />
      {list.state === "loading" && <LoadingState />}
      {list.state === "failed" && <ErrorState error={list.error} onRetry={list.retry} />}
      {list.state === "ready" && list.rows.length === 0 && (
        <p className="hy-third">{say("templates.chooseNone")}</p>
      )}
      <ul className={css["choices"]} aria-busy={busy}>
        {list.rows.map((row) => (
          <li key={row.id}>
            <button type="button" disabled={busy} onClick={() => copy(row)}>
              <span>{(language === "en" && row.titleEn) || row.title}</span>
              <StatusChip status={row.status} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
