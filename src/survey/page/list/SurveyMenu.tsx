import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Menu, type MenuItem } from "../../../ui/Menu.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useListWords } from "./list-words.ts";
import type { SurveyItem } from "./survey-list-queries.ts";
import css from "./SurveysPage.module.css";
import { useSurveyActions, type SurveyAction } from "./use-survey-actions.ts";

/** What can be done with a survey of the list; closing and archiving ask first. */
export function SurveyMenu({ survey }: { readonly survey: SurveyItem }): ReactElement {
  const say = useListWords();
  const { run, takeFile } = useSurveyActions(survey);
  const [asking, setAsking] = useState<"close" | "archive" | null>(null);
  const item = (
    key: SurveyAction,
    icon: MenuItem["icon"],
    act: () => void = () => void run(key),
  ): MenuItem => ({
    key,
    label: say(`actions.${key}`),
    ...(icon && { icon }),
    run: act,
  });
  const states: Readonly<Record<SurveyItem["status"], readonly MenuItem[]>> = {
    draft: [item("archive", "data", () => setAsking("archive"))],
    published: [item("close", "lock", () => setAsking("close"))],
    closed: [item("reopen", "refresh"), item("archive", "data", () => setAsking("archive"))],
    archived: [item("unarchive", "undo")],
  };
  return (
    // The dialog stands within the row: a click in it is none on the row.
    <div className={css["menu"]} onClick={(event) => event.stopPropagation()}>
      <Menu
        label={say("actions.menu", { title: survey.title })}
        button={<Icon name="more" />}
        groups={[
          { items: [item("copy", "copy"), ...states[survey.status]] },
          {
            items: (["json", "xlsx"] as const).map((format) => ({
              key: format,
              label: say(format === "json" ? "actions.exportJson" : "actions.exportXlsx"),
              icon: "download",
              run: () => takeFile(format),
            })),
          },
        ]}
      />
      <AskFirst asking={asking} title={survey.title} run={run} onClose={() => setAsking(null)} />
    </div>
  );
}

interface AskFirstProps {
  readonly asking: "close" | "archive" | null;
  readonly title: string;
  readonly run: (action: SurveyAction, onFailed: (error: unknown) => void) => Promise<boolean>;
  readonly onClose: () => void;
}

function AskFirst({ asking, title, run, onClose }: AskFirstProps): ReactElement {
  const say = useListWords();
  const sayUi = useUiWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const action = asking ?? "close";
  const end = (): void => {
    setError(null);
    onClose();
  };
  const confirm = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    const done = await run(action, setError);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open={asking !== null}
      title={say(`actions.${action}Question`, { title })}
      onClose={end}
      footer={
        <>
          <Button onClick={end}>{sayUi("cancel")}</Button>
          <Button type="primary" loading={busy} onClick={() => void confirm()}>
            {say(`actions.${action}`)}
          </Button>
        </>
      }
    >
      <div className="hy-second">{say(`actions.${action}Text`)}</div>
      <FormProblem error={error} />
    </Dialog>
  );
}
