import { Segmented, Switch } from "antd";
import { useId, type ReactElement } from "react";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import type { SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import { PipedField } from "../builder/settings/PipedField.tsx";
import { withLanguages, withSettings } from "./edit-texts.ts";
import { FaultLines } from "./FaultLines.tsx";
import { faultsAt, type SettingsPartProps } from "./settings-part.ts";
import { useSettingsWords } from "./settings-words.ts";
import css from "./SurveySettings.module.css";
import { TextPair } from "./TextPair.tsx";

/** Title, purpose, languages, how questions appear, who may answer. */
export function BasicPart({ definition, faults, onChange }: SettingsPartProps): ReactElement {
  const say = useSettingsWords();
  const anonymousId = useId();
  const { settings, title, purpose, pages } = definition;
  const { presentation, anonymous, languages } = settings;
  return (
    <div className={css["part"]}>
      <div>
        <TextPair
          label={say("settings.surveyTitle")}
          text={title}
          languages={languages}
          maxLength={LIMITS.title}
          onChange={(next) => onChange({ ...definition, title: next })}
        />
        <FaultLines faults={faultsAt(faults, "title")} />
      </div>
      <div>
        <PipedField
          label={say("settings.purpose")}
          text={purpose}
          before={pages[0]?.questions[0]?.code ?? null}
          onChange={(next) => onChange({ ...definition, purpose: next ?? { zh: "" } })}
        />
        <FaultLines faults={faultsAt(faults, "purpose")} />
      </div>
      <LanguageField languages={languages} onChange={(next) => onChange(withLanguages(definition, next))} />
      <FaultLines faults={faultsAt(faults, "settings.languages")} />
      <div className={css["field"]}>
        <span className={css["label"]}>{say("settings.presentation")}</span>
        <Segmented
          className={css["choice"] ?? ""}
          aria-label={say("settings.presentation")}
          value={presentation}
          options={(["list", "one_at_a_time"] as const).map((value) => ({
            value,
            label: say(`settings.presentations.${value}`),
          }))}
          onChange={(value) => onChange(withSettings(definition, { presentation: value }))}
        />
        <span className="hy-third">{say(`settings.presentationNote.${presentation}`)}</span>
      </div>
      <div className={css["field"]}>
        <span className={css["switch"]}>
          <Switch
            id={anonymousId}
            checked={anonymous}
            onChange={(value) => onChange(withSettings(definition, { anonymous: value }))}
          />
          <label htmlFor={anonymousId}>{say("settings.anonymous")}</label>
        </span>
        <span className="hy-third">{say(anonymous ? "settings.anonymousYes" : "settings.anonymousNo")}</span>
      </div>
    </div>
  );
}

interface LanguageFieldProps {
  readonly languages: readonly SurveyLanguage[];
  readonly onChange: (languages: readonly SurveyLanguage[]) => void;
}

function LanguageField({ languages, onChange }: LanguageFieldProps): ReactElement {
  const say = useSettingsWords();
  const isBoth = languages.includes("en");
  return (
    <div className={css["field"]}>
      <span className={css["label"]}>{say("settings.languages")}</span>
      <Segmented
        className={css["choice"] ?? ""}
        aria-label={say("settings.languages")}
        value={isBoth ? "both" : "zh"}
        options={[
          { value: "zh" as const, label: say("settings.onlyChinese") },
          { value: "both" as const, label: say("settings.bothLanguages") },
        ]}
        onChange={(value) => onChange(value === "both" ? ["zh", "en"] : ["zh"])}
      />
      {isBoth && (
        <span className={css["switch"]}>
          <span className="hy-second">{say("settings.firstLanguage")}</span>
          <Segmented
            size="small"
            aria-label={say("settings.firstLanguage")}
            value={languages[0] ?? "zh"}
            options={(["zh", "en"] as const).map((value) => ({ value, label: say(`settings.${value}`) }))}
            onChange={(first) => onChange(first === "en" ? ["en", "zh"] : ["zh", "en"])}
          />
        </span>
      )}
    </div>
  );
}
