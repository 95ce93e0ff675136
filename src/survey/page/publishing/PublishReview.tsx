import { Alert, Input } from "antd";
import { useId, type ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { SurveyRecord } from "../survey-queries.ts";
import { Comparison } from "../versions/Comparison.tsx";
import { useVersionDefinitions } from "../versions/version-queries.ts";
import { FaultList } from "./FaultList.tsx";
import { FindingsReminder } from "./FindingsReminder.tsx";
import { FirstFacts } from "./FirstFacts.tsx";
import { LinkNotice } from "./LinkNotice.tsx";
import css from "./Publishing.module.css";
import type { PublishState } from "./publish-state.ts";
import { usePublishWords } from "./publish-words.ts";

const LONGEST_NOTE = 500;

interface PublishReviewProps {
  readonly survey: SurveyRecord;
  readonly state: PublishState;
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** Why the server refused; null: it did not. */
  readonly error: unknown;
}

/** What is to be known before publishing, or why it cannot be. */
export function PublishReview(props: PublishReviewProps): ReactElement {
  const say = usePublishWords();
  const { survey, state, error } = props;
  const definition = survey.definition as unknown as SurveyDefinition;
  if (state === "archived") return <Alert type="info" showIcon title={say("publish.archived")} />;
  if (state === "unchanged")
    return (
      <>
        <Alert type="info" showIcon title={say("publish.unchanged", { number: survey.version ?? 0 })} />
        <FormProblem error={error} />
      </>
    );
  if (state === "faulty") return <FaultList definition={definition} faults={survey.faults} />;
  return (
    <div className={css["review"]}>
      {state === "reopens" && <Alert type="info" showIcon title={say("publish.reopens")} />}
      {state === "first" ? (
        <FirstFacts definition={definition} />
      ) : (
        <WhatChanges survey={survey} definition={definition} number={survey.version ?? 0} />
      )}
      <LinkNotice definition={definition} wasAnonymous={survey.version !== null && survey.acceptsAnonymous} />
      <FindingsReminder definition={definition} />
      <Note {...props} />
      <FormProblem error={error} />
    </div>
  );
}

interface WhatChangesProps {
  readonly survey: SurveyRecord;
  readonly definition: SurveyDefinition;
  /** The version answered now. */
  readonly number: number;
}

function WhatChanges({ survey, definition, number }: WhatChangesProps): ReactElement {
  const say = usePublishWords();
  const [older] = useVersionDefinitions(survey.id, [number]);
  return (
    <section>
      <h3>{say("publish.what", { number })}</h3>
      {older?.isPending && <LoadingState />}
      {older?.isError && <ErrorState error={older.error} onRetry={() => void older.refetch()} />}
      {older?.data && (
        // Scrolls, so it must be reachable by keyboard.
        <div
          className={css["changes"]}
          tabIndex={0}
          role="group"
          aria-label={say("publish.what", { number })}
        >
          <Comparison older={older.data} newer={definition} />
        </div>
      )}
      {survey.responses > 0 && <p className="hy-third">{say("publish.ties", { count: survey.responses })}</p>}
    </section>
  );
}

function Note({ note, onNote }: PublishReviewProps): ReactElement {
  const say = usePublishWords();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{say("publish.note")}</label>
      <Input.TextArea
        id={id}
        value={note}
        maxLength={LONGEST_NOTE}
        autoSize={{ minRows: 2, maxRows: 6 }}
        placeholder={say("publish.noteHint")}
        onChange={(event) => onNote(event.target.value)}
      />
    </div>
  );
}
