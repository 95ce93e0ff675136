import { Alert, Button, ConfigProvider, Segmented } from "antd";
import { useMemo, useState, type ComponentType, type ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { checkDefinition } from "../../domain/definition/check-definition.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { BasicPart } from "./BasicPart.tsx";
import { HiddenFieldsPart } from "./HiddenFieldsPart.tsx";
import { NoticesPart } from "./NoticesPart.tsx";
import { QuotasPart } from "./QuotasPart.tsx";
import { faultsAt, type SettingsPartProps } from "./settings-part.ts";
import { useSettingsWords } from "./settings-words.ts";
import css from "./SurveySettings.module.css";

interface SurveySettingsDialogProps {
  readonly open: boolean;
  readonly definition: SurveyDefinition;
  readonly onChange: (definition: SurveyDefinition) => void;
  readonly onClose: () => void;
  readonly readOnly: boolean;
}

interface Part {
  readonly name: "basic" | "notices" | "hidden" | "quotas";
  /** Where its faults lie. */
  readonly paths: readonly string[];
  readonly Content: ComponentType<SettingsPartProps>;
}

const PARTS: readonly Part[] = [
  { name: "basic", paths: ["title", "purpose", "settings.languages"], Content: BasicPart },
  {
    name: "notices",
    paths: ["settings.privacyNotice", "settings.consent", "settings.thankYou", "settings.serviceContact"],
    Content: NoticesPart,
  },
  { name: "hidden", paths: ["hiddenFields"], Content: HiddenFieldsPart },
  { name: "quotas", paths: ["quotas"], Content: QuotasPart },
];

/** Everything about a survey but its questions; changes go into the draft at once. */
export function SurveySettingsDialog(props: SurveySettingsDialogProps): ReactElement {
  const say = useSettingsWords();
  return (
    <Dialog
      open={props.open}
      title={say("settings.title")}
      onClose={props.onClose}
      footer={
        <Button type="primary" onClick={props.onClose}>
          {say("settings.done")}
        </Button>
      }
    >
      {props.open && <Settings {...props} />}
    </Dialog>
  );
}

function Settings({ definition, onChange, readOnly }: SurveySettingsDialogProps): ReactElement {
  const say = useSettingsWords();
  const [chosen, setChosen] = useState<Part["name"]>("basic");
  const faults = useMemo(() => checkDefinition(definition).faults ?? [], [definition]);
  const options = PARTS.map(({ name, paths }) => {
    const label = say(`settings.${name}`);
    const count = paths.flatMap((path) => faultsAt(faults, path)).length;
    const full = count > 0 ? say("settings.faults", { name: label, count }) : label;
    return {
      value: name,
      title: full,
      label: (
        <span aria-label={full}>
          {label}
          {count > 0 && <span className={css["count"]}>{count}</span>}
        </span>
      ),
    };
  });
  return (
    <div className={css["wide"]}>
      {readOnly && <Alert type="info" showIcon title={say("settings.readOnly")} />}
      <div className={css["tabs"]}>
        <Segmented
          aria-label={say("settings.sections")}
          options={options}
          value={chosen}
          onChange={setChosen}
        />
      </div>
      <ConfigProvider componentDisabled={readOnly}>
        <fieldset className={css["body"]} disabled={readOnly}>
          {PARTS.filter(({ name }) => name === chosen).map(({ name, Content }) => (
            <Content key={name} {...{ definition, faults, readOnly, onChange }} />
          ))}
        </fieldset>
      </ConfigProvider>
    </div>
  );
}
