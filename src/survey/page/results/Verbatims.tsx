import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Link } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useList } from "../../../ui/use-list.ts";
import type { listVerbatimsRoute } from "../../contract/survey-result.ts";
import { GradeMark } from "./GradeMark.tsx";
import { RESULTS_KEY, type QuestionResult, type ResultQuery } from "./result-query.ts";
import { useResultWords } from "./result-words.ts";
import { useSpokenText } from "./use-spoken-text.ts";
import css from "./Verbatims.module.css";

interface VerbatimsProps {
  readonly surveyId: string;
  readonly question: QuestionResult;
  readonly query: ResultQuery;
  readonly count: number;
  /** Shown at once: the words are all there is to the question. */
  readonly isOpen: boolean;
}

/** What customers wrote at a question, read when it is opened. */
export function Verbatims(props: VerbatimsProps): ReactElement {
  const say = useResultWords();
  const [open, setOpen] = useState(props.isOpen);
  return (
    <div className={css["verbatims"]}>
      {!props.isOpen && (
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? "words.hide" : "words.show")} · {say("words.count", { count: props.count })}
        </Button>
      )}
      {open && <VerbatimList {...props} />}
    </div>
  );
}

const FIRST_PAGE = 5;

function VerbatimList({ surveyId, question, query }: VerbatimsProps): ReactElement {
  const say = useResultWords();
  const spoken = useSpokenText();
  const list = useList([RESULTS_KEY, surveyId, "verbatims", question.code, query], (cursor, signal) =>
    request<typeof listVerbatimsRoute>({
      method: "get",
      path: "/api/v1/surveys/{id}/verbatims",
      params: { id: surveyId },
      query: { ...query, question: question.code, cursor, limit: cursor === undefined ? FIRST_PAGE : 20 },
      signal,
    }),
  );
  if (list.state === "loading") return <LoadingState />;
  if (list.state === "failed") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0) return <p className="hy-third">{say("words.empty")}</p>;
  const rowWords = (code: string): string | null => {
    const part = question.parts.find((one) => one.code === code);
    return part ? spoken(part.text) : null;
  };
  return (
    <>
      <ul className={css["list"]}>
        {list.rows.map(({ responseId, part, text, mainGrade, answeredAt }) => (
          <li key={`${responseId} ${part}`}>
            <GradeMark grade={mainGrade} />
            <div>
              <p className={css["text"]}>{text}</p>
              <p className={css["from"]}>
                {rowWords(part) && <span>{rowWords(part)}</span>}
                <InstantText instant={answeredAt} dateOnly />
                <Link to={`/responses/${responseId}`}>{say("words.open")}</Link>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <Button size="small" loading={list.loadingMore} onClick={list.loadMore}>
          {say("words.more")}
        </Button>
      )}
    </>
  );
}
