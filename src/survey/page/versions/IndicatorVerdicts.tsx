import type { ReactElement } from "react";
import { Chip } from "../../../ui/Chip.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import type { IndicatorComparison } from "../../domain/compare-versions/version-change.ts";
import { useChangeSentences } from "../publishing/publish-sentences.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import css from "./Comparison.module.css";
import { indicatorName } from "./describe-change.ts";
import { sortIndicators } from "./group-changes.ts";

const TONES: Readonly<Record<IndicatorComparison["verdict"], "plain" | "primary" | "good" | "warn">> = {
  comparable: "good",
  "with-care": "warn",
  added: "primary",
  removed: "plain",
};

/** Whether the figures of each indicator go on, why not, and what that means for trends. */
export function IndicatorVerdicts(props: {
  readonly indicators: readonly IndicatorComparison[];
}): ReactElement {
  const say = usePublishWords();
  const language = useLanguage();
  const { reasons: reasonWords } = useChangeSentences();
  if (props.indicators.length === 0) return <p className="hy-third">{say("versions.indicatorNone")}</p>;
  const separator = language === "zh" ? "、" : ", ";
  return (
    <ul className={css["verdicts"]}>
      {sortIndicators(props.indicators).map(({ indicator, verdict, reasons }) => {
        const trend = say(`versions.trends.${verdict}`);
        const why = reasons.map((reason) => reasonWords[reason] ?? reason).join(separator);
        return (
          <li key={indicator}>
            <span className={css["indicator"]}>{indicatorName(indicator, language)}</span>
            <Chip tone={TONES[verdict]}>{say(`versions.verdicts.${verdict}`)}</Chip>
            <span className="hy-second">
              {why === "" ? trend : say("versions.because", { trend, reasons: why })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
