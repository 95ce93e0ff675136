import { Button, Tag } from "antd";
import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { useListWords } from "../list/list-words.ts";
import css from "./NewSurveyPage.module.css";
import { SurveyFactsLine } from "./SurveyFactsLine.tsx";
import { surveyFacts } from "./template-facts.ts";
import { usePurpose } from "./use-purpose.ts";

interface TemplateCardProps {
  readonly template: SurveyDefinition;
  readonly busy: boolean;
  readonly onPreview: () => void;
  readonly onUse: () => void;
}

/** A template: what it is for, how long it takes, what it measures. */
export function TemplateCard({ template, busy, onPreview, onUse }: TemplateCardProps): ReactElement {
  const say = useListWords();
  const language = useLanguage();
  const purpose = usePurpose();
  const title = (language === "en" && template.title.en) || template.title.zh;
  const { dimensions } = surveyFacts(template, language);
  return (
    <li className={`hy-card ${css["card"]}`}>
      <h3>{title}</h3>
      <p className="hy-second">{purpose(template.code)}</p>
      <SurveyFactsLine definition={template} />
      <ul className={css["dimensions"]} aria-label={say("templates.dimensions")}>
        {dimensions.map(({ code, name }) => (
          <li key={code}>
            <Tag>{name[language]}</Tag>
          </li>
        ))}
      </ul>
      <div className={css["buttons"]}>
        <Button aria-label={say("templates.previewOf", { title })} onClick={onPreview}>
          {say("templates.preview")}
        </Button>
        <Button
          type="primary"
          ghost
          loading={busy}
          aria-label={say("templates.useOf", { title })}
          onClick={onUse}
        >
          {say("templates.use")}
        </Button>
      </div>
    </li>
  );
}
