import type { ReactElement } from "react";
import type { VersionPair } from "../../domain/compare-versions/named-details.ts";
import type { SurveySettings } from "../../domain/definition/survey-definition.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import css from "./Comparison.module.css";
import { DiffText } from "./DiffText.tsx";

/** Languages, presentation and anonymity before and after. */
export function SettingChanges({ pair }: { readonly pair: VersionPair }): ReactElement {
  const say = usePublishWords();
  const sayOf = {
    languages: ({ languages }: SurveySettings) =>
      say(languages.includes("en") ? "publish.languages.zhEn" : "publish.languages.zh"),
    presentation: ({ presentation }: SurveySettings) =>
      say(presentation === "list" ? "versions.settings.list" : "versions.settings.oneAtATime"),
    anonymous: ({ anonymous }: SurveySettings) =>
      say(anonymous ? "versions.settings.yes" : "versions.settings.no"),
  };
  return (
    <>
      {(["languages", "presentation", "anonymous"] as const).map((name) => {
        const [before, after] = [sayOf[name](pair.older.settings), sayOf[name](pair.newer.settings)];
        if (before === after) return null;
        return (
          <div key={name} className={css["wording"]}>
            <span className="hy-third">{say(`versions.settings.${name}`)}</span>
            <DiffText before={before} after={after} whole />
          </div>
        );
      })}
    </>
  );
}
