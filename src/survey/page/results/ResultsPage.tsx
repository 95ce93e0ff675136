import { Button } from "antd";
import type { ReactElement } from "react";
import { useParams } from "react-router";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useMay } from "../../../ui/reader.ts";
import { ExportResponsesButton } from "../exporting/ExportResponsesButton.tsx";
import { SurveyFrame } from "../frame/SurveyFrame.tsx";
import { QuotaProgress } from "../quotas/QuotaProgress.tsx";
import type { SurveyRecord } from "../survey-queries.ts";
import { useAddressFilter } from "../../../ui/use-address-filter.ts";
import { Finding } from "./Finding.tsx";
import { IndicatorTable } from "./IndicatorTable.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { QuestionCard } from "./QuestionCard.tsx";
import { ResultContext } from "./result-context.ts";
import { ResultFilters } from "./ResultFilters.tsx";
import {
  RESULT_FILTERS,
  useResultQuery,
  useResults,
  useResultsAhead,
  type ResultQuery,
  type Results,
} from "./result-query.ts";
import { useResultWords } from "./result-words.ts";
import css from "./ResultsPage.module.css";

/** What a survey found: the finding in a sentence, every question with its figures, what customers wrote. */
export function ResultsPage(): ReactElement {
  const { id = "" } = useParams();
  const { filter, set, clear } = useAddressFilter(RESULT_FILTERS);
  const query = useResultQuery(filter);
  useResultsAhead(id, query);
  const mayExport = useMay("maySeeResponses");
  return (
    <SurveyFrame
      surveyId={id}
      actions={mayExport && <ExportResponsesButton surveyId={id} query={{ ...query }} />}
    >
      {(survey) => (
        <ResultContext value={{ surveyId: id, filter }}>
          <ResultFilters surveyId={id} filter={filter} set={set} clear={clear} />
          <Body survey={survey} query={query} isNarrowed={Object.keys(filter).length > 0} onClear={clear} />
        </ResultContext>
      )}
    </SurveyFrame>
  );
}

interface BodyProps {
  readonly survey: SurveyRecord;
  readonly query: ResultQuery;
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
}

function Body(props: BodyProps): ReactElement {
  const { survey, query } = props;
  const results = useResults(survey.id, query);
  if (results.isError) return <ErrorState error={results.error} onRetry={() => void results.refetch()} />;
  if (!results.data) return <LoadingState />;
  if (results.data.received === 0) return <NoResponses {...props} />;
  return (
    <div className={css["page"]} aria-busy={results.isPlaceholderData}>
      <Finding results={results.data} query={query} />
      <QuotaProgress surveyId={survey.id} />
      <IndicatorTable results={results.data} />
      <Questions results={results.data} surveyId={survey.id} query={query} />
    </div>
  );
}

function Questions(props: {
  readonly results: Results;
  readonly surveyId: string;
  readonly query: ResultQuery;
}): ReactElement {
  const say = useResultWords();
  return (
    <>
      <h2 className={css["title"]}>{say("questions.title")}</h2>
      {props.results.questions.map((question) => (
        <QuestionCard
          key={question.code}
          question={question}
          surveyId={props.surveyId}
          query={props.query}
          versions={props.results.versions}
        />
      ))}
    </>
  );
}

function NoResponses(props: BodyProps): ReactElement {
  const say = useResultWords();
  const { survey } = props;
  if (props.isNarrowed)
    return (
      <div className="hy-card">
        <EmptyState
          icon="search"
          title={say("empty.filteredTitle")}
          action={<Button onClick={props.onClear}>{say("filter.clear")}</Button>}
        >
          {say("empty.filteredText")}
        </EmptyState>
      </div>
    );
  const isDraft = survey.version === null;
  const to = `/surveys/${survey.id}/${isDraft ? "edit" : "channels"}`;
  return (
    <div className="hy-card">
      <EmptyState
        icon="inbox"
        title={say("empty.title")}
        action={
          <LinkButton type="primary" to={to}>
            {say(isDraft ? "empty.draftAction" : "empty.action")}
          </LinkButton>
        }
      >
        {say(isDraft ? "empty.draftText" : "empty.text")}
      </EmptyState>
    </div>
  );
}
