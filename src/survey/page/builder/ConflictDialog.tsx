import { Alert, Button } from "antd";
import { useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import type { createSurveyRoute } from "../../contract/survey.ts";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import type { BuiltSurvey } from "./built-survey.ts";
import type { DraftView } from "./survey-draft.ts";

/** Somebody else saved first: nothing is covered before one of the three ways is chosen. */
export function ConflictDialog({ view }: { readonly view: DraftView<BuiltSurvey> }): ReactElement {
  const say = useBuilderWords();
  const { draft } = useBuilder();
  const { theirs } = view;
  const [putOff, setPutOff] = useState<BuiltSurvey | null>(null);
  const { copy, isBusy, error } = useCopy();
  const [before = "", after = ""] = say("conflict.text", {
    name: theirs?.updatedByName ?? say("somebody"),
    when: "\0",
  }).split("\0");
  return (
    <>
      {theirs && theirs === putOff && (
        <div className={css["notices"]}>
          <Alert
            type="error"
            showIcon
            title={say("save.conflict")}
            action={
              <Button danger size="small" onClick={() => setPutOff(null)}>
                {say("conflict.resolve")}
              </Button>
            }
          />
        </div>
      )}
      <Dialog
        open={theirs !== null && theirs !== putOff}
        title={say("conflict.title")}
        onClose={() => setPutOff(theirs)}
        footer={<Button onClick={() => setPutOff(theirs)}>{say("conflict.later")}</Button>}
      >
        <p>
          {before}
          {theirs && <InstantText instant={theirs.updatedAt} />}
          {after}
        </p>
        <ul className={css["ways"]}>
          <Way
            label={say("conflict.theirs")}
            note={say("conflict.theirsNote")}
            run={() => draft.takeTheirs()}
          />
          <Way label={say("conflict.mine")} note={say("conflict.mineNote")} run={() => draft.keepMine()} />
          <Way label={say("conflict.copy")} note={say("conflict.copyNote")} run={copy} busy={isBusy} />
        </ul>
        <FormProblem error={error} />
      </Dialog>
    </>
  );
}

interface WayProps {
  readonly label: string;
  readonly note: string;
  readonly run: () => void;
  readonly busy?: boolean;
}

function Way({ label, note, run, busy = false }: WayProps): ReactElement {
  return (
    <li>
      <Button block loading={busy} onClick={run}>
        {label}
      </Button>
      <span className="hy-second">{note}</span>
    </li>
  );
}

/** Saves the own work as a survey of its own and goes there. */
function useCopy() {
  const say = useBuilderWords();
  const navigate = useNavigate();
  const { draft, definition } = useBuilder();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const copy = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const title = [...say("conflict.copyTitle", { title: definition.title.zh })].slice(0, LIMITS.title);
      const { id } = await request<typeof createSurveyRoute>({
        method: "post",
        path: "/api/v1/surveys",
        body: { definition: { ...definition }, title: title.join("") },
      });
      draft.takeTheirs();
      toast(say("conflict.copied"));
      await navigate(`/surveys/${id}/edit`);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return { copy: () => void copy(), isBusy, error };
}
