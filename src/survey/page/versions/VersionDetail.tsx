import { Button, Select } from "antd";
import type { ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import type { SurveyRecord } from "../survey-queries.ts";
import { Comparison } from "./Comparison.tsx";
import { DefinitionText } from "./DefinitionText.tsx";
import type { VersionChoice, VersionName } from "./version-choice.ts";
import { useVersionDefinitions } from "./version-queries.ts";
import css from "./Versions.module.css";

interface VersionDetailProps {
  readonly survey: SurveyRecord;
  /** Newest first. */
  readonly numbers: readonly number[];
  readonly choice: VersionChoice;
  readonly onChoose: (choice: VersionChoice) => void;
}

/** The version chosen, or the two compared. */
export function VersionDetail({ survey, numbers, choice, onChoose }: VersionDetailProps): ReactElement {
  const say = usePublishWords();
  const name = (version: VersionName): string =>
    version === "draft" ? say("versions.draft") : say("versions.number", { number: version });
  const wanted = choice.show === "content" ? [choice.version] : [choice.from, choice.to];
  return (
    <section className={`hy-card ${css["detail"]}`}>
      {choice.show === "content" ? (
        <h2>{name(choice.version)}</h2>
      ) : (
        <CompareBar numbers={numbers} choice={choice} name={name} onChoose={onChoose} />
      )}
      <Definitions survey={survey} versions={wanted}>
        {([first, second]) => {
          if (choice.show === "content") return first && <DefinitionText definition={first} />;
          if (choice.from === choice.to) return <p className="hy-second">{say("versions.same")}</p>;
          return first && second && <Comparison older={first} newer={second} />;
        }}
      </Definitions>
    </section>
  );
}

interface DefinitionsProps {
  readonly survey: SurveyRecord;
  readonly versions: readonly VersionName[];
  readonly children: (definitions: readonly SurveyDefinition[]) => ReactElement | undefined;
}

/** Reads what the versions ask; the design is at hand. */
function Definitions({ survey, versions, children }: DefinitionsProps): ReactElement | null {
  const numbers = versions.filter((version) => version !== "draft");
  const queries = useVersionDefinitions(survey.id, numbers);
  const failed = queries.find(({ isError, data }) => isError && !data);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (queries.some(({ data }) => data === undefined)) return <LoadingState />;
  const found = versions.map((version) =>
    version === "draft"
      ? (survey.definition as unknown as SurveyDefinition)
      : queries[numbers.indexOf(version)]?.data,
  );
  return children(found.filter((definition) => definition !== undefined)) ?? null;
}

interface CompareBarProps {
  readonly numbers: readonly number[];
  readonly choice: Extract<VersionChoice, { show: "comparison" }>;
  readonly name: (version: VersionName) => string;
  readonly onChoose: (choice: VersionChoice) => void;
}

function CompareBar({ numbers, choice, name, onChoose }: CompareBarProps): ReactElement {
  const say = usePublishWords();
  const versions: readonly VersionName[] = ["draft", ...numbers];
  const options = versions.map((value) => ({ value, label: name(value) }));
  const select = (side: "from" | "to"): ReactElement => (
    <label className={css["side"]}>
      <span className="hy-third">{say(`versions.${side}`)}</span>
      <Select
        value={choice[side]}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(version: VersionName) => onChoose({ ...choice, [side]: version })}
      />
    </label>
  );
  return (
    <div className={css["bar"]}>
      <h2>{say("versions.compareTitle")}</h2>
      {select("from")}
      {select("to")}
      <Button onClick={() => onChoose({ show: "comparison", from: choice.to, to: choice.from })}>
        {say("versions.swap")}
      </Button>
    </div>
  );
}
