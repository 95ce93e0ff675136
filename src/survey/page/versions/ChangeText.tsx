import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import { namedDetails, type VersionPair } from "../../domain/compare-versions/named-details.ts";
import type { VersionChange } from "../../domain/compare-versions/version-change.ts";
import { useChangeSentences } from "../publishing/publish-sentences.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import css from "./Comparison.module.css";
import { valueChange, wordingChanges, type WordingChange } from "./describe-change.ts";
import { DiffText } from "./DiffText.tsx";
import { SettingChanges } from "./SettingChanges.tsx";
import { useValueWords } from "./use-value-words.ts";

interface ChangeTextProps {
  readonly change: VersionChange;
  readonly pair: VersionPair;
}

/** One change as a sentence; below it the wording, or what else stood there, before and after. */
export function ChangeText({ change, pair }: ChangeTextProps): ReactElement {
  const language = useLanguage();
  const { changes } = useChangeSentences();
  const value = valueChange(change, pair, language, useValueWords());
  const wordings = wordingChanges(change, pair);
  const sentence = changes[change.code]?.(namedDetails(change, pair, language)) ?? change.code;
  const saysAll = change.code === "settings-changed" || wordings.length > 0;
  return (
    <>
      {!saysAll && <p>{sentence}</p>}
      {value && <DiffText before={value.before} after={value.after} whole />}
      {wordings.map((wording) => (
        <Wording key={`${wording.of} ${wording.language}`} {...wording} />
      ))}
      {change.code === "settings-changed" && <SettingChanges pair={pair} />}
    </>
  );
}

function Wording({ of, language, before, after }: WordingChange): ReactElement {
  const say = usePublishWords();
  return (
    <div className={css["wording"]}>
      {of !== null && <span className="hy-third">{say(`versions.texts.${of}`)}</span>}
      {language === "en" && <span className="hy-third">{say("versions.english")}</span>}
      <DiffText before={before} after={after} />
    </div>
  );
}
