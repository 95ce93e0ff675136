import { Button, Form, Segmented, Select } from "antd";
import { useState, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { download } from "../../../ui/download.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import type { SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { useChannelWords } from "./channel-words.ts";
import type { ChannelProps } from "./channel-props.ts";
import css from "./Channels.module.css";

const LANGUAGE_NAMES: Readonly<Record<SurveyLanguage, string>> = { zh: "中文", en: "English" };

/** The survey as a form to print. */
export function PaperSection({ survey, version, definition }: ChannelProps): ReactElement {
  const say = useChannelWords();
  const textOf = useProblemText();
  const mayEnter = useMay("mayEnterResponses") && survey.status === "published";
  const { languages } = definition.settings;
  const own = useLanguage();
  const [lang, setLang] = useState<SurveyLanguage>(languages.includes(own) ? own : (languages[0] ?? "zh"));
  const [number, setNumber] = useState(version);
  const [busy, setBusy] = useState(false);
  const take = (): void => {
    setBusy(true);
    const query = { lang, version: number };
    download(addressOf({ path: "/api/v1/surveys/{id}/paper-form", params: { id: survey.id }, query }))
      .catch((error: unknown) => toast(textOf(error), "bad"))
      .finally(() => setBusy(false));
  };
  return (
    <section className={`hy-card ${css["card"]}`}>
      <div className={css["bar"]}>
        <h2>{say("paper.title")}</h2>
      </div>
      <p className="hy-second">{say("paper.note")}</p>
      <Form layout="inline" requiredMark={false} style={{ rowGap: 12 }}>
        {languages.length > 1 && (
          <Form.Item label={say("paper.language")}>
            <Segmented
              value={lang}
              onChange={setLang}
              options={languages.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            />
          </Form.Item>
        )}
        <Form.Item label={say("paper.version")} htmlFor="paper-version">
          <Select
            id="paper-version"
            value={number}
            onChange={setNumber}
            style={{ minWidth: 140 }}
            options={Array.from({ length: version }, (_, i) => version - i).map((value) => ({
              value,
              label: say("paper.versionOf", { number: value }),
            }))}
          />
        </Form.Item>
        <Button type="primary" icon={<Icon name="printer" size={16} />} loading={busy} onClick={take}>
          {say("paper.download")}
        </Button>
      </Form>
      <div className={css["stack"]}>
        <h3>{say("paper.steps")}</h3>
        <ol className={css["steps"]}>
          <li>{say("paper.step1")}</li>
          <li>{say("paper.step2")}</li>
          <li>{say("paper.step3")}</li>
        </ol>
        {mayEnter && (
          <div>
            <LinkButton to={`/surveys/${survey.id}/entry`}>{say("paper.enter")}</LinkButton>
          </div>
        )}
      </div>
    </section>
  );
}
