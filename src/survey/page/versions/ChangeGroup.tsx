import type { ReactElement } from "react";
import { Chip } from "../../../ui/Chip.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import type { VersionPair } from "../../domain/compare-versions/named-details.ts";
import type { VersionChange } from "../../domain/compare-versions/version-change.ts";
import { questionsOf } from "../../domain/question-check/question-texts.ts";
import { nameQuestion } from "../../domain/reading/name-question.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import { ChangeText } from "./ChangeText.tsx";
import css from "./Comparison.module.css";
import { questionNumbers } from "./question-numbers.ts";

interface ChangeGroupProps {
  /** Null: the survey and its pages. */
  readonly questionCode: string | null;
  readonly changes: readonly VersionChange[];
  readonly pair: VersionPair;
}

/** All that changed of one question. */
export function ChangeGroup({ questionCode, changes, pair }: ChangeGroupProps): ReactElement {
  return (
    <li className={css["group"]}>
      <h4>
        <GroupName questionCode={questionCode} pair={pair} /> <AddedOrRemoved changes={changes} />
      </h4>
      <ul>
        {changes.filter(isMore).map((change, at) => (
          <li key={`${change.code} ${change.details["part"] ?? at}`}>
            <ChangeText change={change} pair={pair} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The head tells it already. */
const isMore = ({ code }: VersionChange): boolean => code !== "question-added" && code !== "question-removed";

function AddedOrRemoved({ changes }: Pick<ChangeGroupProps, "changes">): ReactElement | null {
  const say = usePublishWords();
  if (changes.some(({ code }) => code === "question-added"))
    return <Chip tone="primary">{say("versions.added")}</Chip>;
  if (changes.some(({ code }) => code === "question-removed")) return <Chip>{say("versions.removed")}</Chip>;
  return null;
}

function GroupName({ questionCode, pair }: Omit<ChangeGroupProps, "changes">): ReactElement {
  const say = usePublishWords();
  const language = useLanguage();
  if (questionCode === null) return <>{say("versions.wholeSurvey")}</>;
  const isThere = questionsOf(pair.newer).some(({ code }) => code === questionCode);
  const definition = isThere ? pair.newer : pair.older;
  const question = questionsOf(definition).find(({ code }) => code === questionCode);
  const number = questionNumbers(definition).get(questionCode);
  const place = isThere ? "check.question" : "versions.formerly";
  return (
    <>
      {number !== undefined && <span className="hy-third">{say(place, { number })} </span>}
      {question ? nameQuestion(question, language) : questionCode}
    </>
  );
}
