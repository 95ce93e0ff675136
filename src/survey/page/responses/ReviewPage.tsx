import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Link, useSearchParams } from "react-router";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useShortcut } from "../../../ui/shortcuts.ts";
import { toast } from "../../../ui/toast.ts";
import type { List } from "../../../ui/use-list.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { DecisionDialog, type Verdict } from "./DecisionDialog.tsx";
import { useResponses, type ResponseRecord } from "./response-queries.ts";
import { useResponseWords } from "./response-words.ts";
import css from "./ReviewPage.module.css";
import { ReviewPane } from "./ReviewPane.tsx";
import { ReviewQueue } from "./ReviewQueue.tsx";
import { useDecide } from "./use-decide.ts";

/** Works through what the check remarked on, one response after the other, by keyboard. */
export function ReviewPage(): ReactElement {
  const say = useResponseWords();
  const [params] = useSearchParams();
  const surveyId = params.get("surveyId");
  // The queue keeps its order while it is worked through: what is decided is marked, not removed.
  const list = useResponses({ review: "true", ...(surveyId && { surveyId }) }, "review");
  const back = surveyId ? `/surveys/${surveyId}/responses` : "/responses";
  return (
    <>
      <PageHeader
        title={say("review.title")}
        note={say("review.note")}
        back={{ to: back, label: say("review.back") }}
      />
      <Body list={list} back={back} />
    </>
  );
}

function Body(props: { readonly list: List<ResponseRecord>; readonly back: string }): ReactElement {
  const { list, back } = props;
  const say = useResponseWords();
  if (list.state === "loading") return <LoadingState />;
  if (list.state === "failed") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length > 0) return <Queue list={list} />;
  return (
    <div className="hy-card">
      <EmptyState
        icon="check"
        title={say("review.doneTitle")}
        action={<LinkButton to={back}>{say("review.doneAction")}</LinkButton>}
      >
        {say("review.doneText")}
      </EmptyState>
    </div>
  );
}

/** Ask for the next page when so few are left. */
const AHEAD = 5;

function Queue({ list }: { readonly list: List<ResponseRecord> }): ReactElement {
  const say = useResponseWords();
  const decide = useDecide();
  const [at, setAt] = useState(0);
  const [decided, setDecided] = useState<ReadonlyMap<string, ResponseRecord>>(new Map());
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const current = list.rows[Math.min(at, list.rows.length - 1)];
  const go = (to: number): void => {
    setAt(Math.max(0, Math.min(list.rows.length - 1, to)));
    if (list.hasMore && !list.loadingMore && to >= list.rows.length - AHEAD) list.loadMore();
  };
  useShortcut("j", say("review.next"), () => go(at + 1));
  useShortcut("k", say("review.previous"), () => go(at - 1));
  useShortcut("i", say("review.include"), () => setVerdict("included"));
  useShortcut("e", say("review.exclude"), () => setVerdict("excluded"));
  if (!current) return <LoadingState />;
  return (
    <div className={css["review"]}>
      <ReviewQueue list={list} at={at} decided={decided} onGo={go} />
      <div className={css["main"]}>
        <div className={css["bar"]}>
          <Button onClick={() => go(at - 1)} disabled={at === 0}>
            {say("review.previous")}
          </Button>
          <Button onClick={() => go(at + 1)} disabled={at >= list.rows.length - 1}>
            {say("review.next")}
          </Button>
          <span className="hy-second" role="status">
            {say(list.hasMore ? "review.positionMore" : "review.position", {
              at: at + 1,
              count: list.rows.length,
            })}
          </span>
          <Link to={`/responses/${current.id}`}>{say("review.open")}</Link>
          <span className={css["decide"]}>
            <Button onClick={() => setVerdict("included")}>{say("decision.include")}</Button>
            <Button danger onClick={() => setVerdict("excluded")}>
              {say("decision.exclude")}
            </Button>
          </span>
        </div>
        <p className={css["keys"]}>{say("review.keys")}</p>
        <ReviewPane key={current.id} response={decided.get(current.id) ?? current} />
      </div>
      <DecisionDialog
        verdict={verdict}
        count={1}
        onClose={() => setVerdict(null)}
        onDecide={async (wanted, reason) => {
          const after = await decide(current.id, wanted, reason);
          setDecided((before) => new Map(before).set(current.id, after));
          setVerdict(null);
          toast(say(wanted === "included" ? "decision.included" : "decision.excluded"));
          go(at + 1);
        }}
      />
    </div>
  );
}
