import { useMemo, type ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import { compareVersions } from "../../domain/compare-versions/compare-versions.ts";
import type { VersionPair } from "../../domain/compare-versions/named-details.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import { ChangeGroup } from "./ChangeGroup.tsx";
import css from "./Comparison.module.css";
import { groupChanges } from "./group-changes.ts";
import { IndicatorVerdicts } from "./IndicatorVerdicts.tsx";

/** What publishing `newer` after `older` changed, in words, and whether the figures go on. */
export function Comparison({ older, newer }: VersionPair): ReactElement {
  const say = usePublishWords();
  const language = useLanguage();
  const pair = useMemo(() => ({ older, newer }), [older, newer]);
  const { changes, indicators } = useMemo(
    () => compareVersions(older, newer, language),
    [older, newer, language],
  );
  const groups = groupChanges(changes);
  const questions = groups.filter(({ questionCode }) => questionCode !== null).length;
  if (changes.length === 0) return <p className="hy-second">{say("versions.noChanges")}</p>;
  return (
    <div className={css["comparison"]}>
      <p role="status">{say("versions.summary", { changes: changes.length, questions })}</p>
      <section>
        <h3>{say("versions.indicators")}</h3>
        <IndicatorVerdicts indicators={indicators} />
      </section>
      <section>
        <h3>{say("versions.changes")}</h3>
        <ul className={css["groups"]}>
          {groups.map((group) => (
            <ChangeGroup key={group.questionCode ?? ""} {...group} pair={pair} />
          ))}
        </ul>
      </section>
    </div>
  );
}
