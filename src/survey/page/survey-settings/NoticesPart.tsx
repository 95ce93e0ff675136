import { Switch } from "antd";
import { useId, useState, type ReactElement } from "react";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import type { SurveyText } from "../../domain/definition/survey-definition.ts";
import { PipedField } from "../builder/settings/PipedField.tsx";
import { withConsent, withSettings } from "./edit-texts.ts";
import { FaultLines } from "./FaultLines.tsx";
import { faultsAt, type SettingsPartProps } from "./settings-part.ts";
import { useSettingsWords } from "./settings-words.ts";
import css from "./SurveySettings.module.css";
import { TextPair } from "./TextPair.tsx";

/** Privacy notice, consent, thanks, and whom to turn to. */
export function NoticesPart({ definition, faults, onChange }: SettingsPartProps): ReactElement {
  const say = useSettingsWords();
  const { settings } = definition;
  const { privacyNotice, thankYou, serviceContact, languages } = settings;
  return (
    <div className={css["part"]}>
      <div>
        <TextPair
          label={say("settings.privacyNotice")}
          text={privacyNotice}
          languages={languages}
          maxLength={LIMITS.notice}
          multiline
          onChange={(next) => onChange(withSettings(definition, { privacyNotice: next }))}
        />
        <p className="hy-third">{say("settings.privacyNote")}</p>
        <FaultLines faults={faultsAt(faults, "settings.privacyNotice")} />
      </div>
      <ConsentField {...{ definition, faults, onChange }} />
      <div>
        <PipedField
          label={say("settings.thankYou")}
          text={thankYou}
          before={null}
          onChange={(next) => onChange(withSettings(definition, { thankYou: next ?? { zh: "" } }))}
        />
        <FaultLines faults={faultsAt(faults, "settings.thankYou")} />
      </div>
      <div>
        <TextPair
          label={say("settings.serviceContact")}
          text={serviceContact}
          languages={languages}
          maxLength={LIMITS.label}
          onChange={(next) => onChange(withSettings(definition, { serviceContact: next }))}
        />
        <p className="hy-third">{say("settings.serviceContactNote")}</p>
        <FaultLines faults={faultsAt(faults, "settings.serviceContact")} />
      </div>
    </div>
  );
}

function ConsentField({ definition, faults, onChange }: Omit<SettingsPartProps, "readOnly">): ReactElement {
  const say = useSettingsWords();
  const id = useId();
  const { consent, languages } = definition.settings;
  // Switched off and on again, the words are there again.
  const [before, setBefore] = useState<SurveyText>({ zh: "" });
  const toggle = (isAsked: boolean): void => {
    if (consent) setBefore(consent);
    onChange(withConsent(definition, isAsked ? before : undefined));
  };
  return (
    <div className={css["new"]}>
      <span className={css["switch"]}>
        <Switch id={id} checked={consent !== undefined} onChange={toggle} />
        <label htmlFor={id}>{say("settings.consent")}</label>
      </span>
      {consent && (
        <TextPair
          label={say("settings.consentText")}
          labelled={false}
          text={consent}
          languages={languages}
          maxLength={LIMITS.notice}
          multiline
          onChange={(next) => onChange(withConsent(definition, next))}
        />
      )}
      <FaultLines faults={faultsAt(faults, "settings.consent")} />
    </div>
  );
}
