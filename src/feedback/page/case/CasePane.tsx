import { useEffect, type ReactElement } from "react";
import { Link } from "react-router";
import { ApiProblem } from "../../../ui/api-problem.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { useFeedback } from "../feedback-queries.ts";
import { useCaseWords } from "../feedback-words.ts";
import css from "./CasePane.module.css";
import { CaseSheet } from "./CaseSheet.tsx";

/** A case beside its list, or alone where there is no room. */
export function CasePane(props: { readonly id: string; readonly back: string }): ReactElement {
  const { id, back } = props;
  const say = useCaseWords();
  const { data, error, refetch } = useFeedback(id);
  const number = data?.number;
  useEffect(() => {
    if (number !== undefined) document.title = `${number} · 回音 Huiyin`;
  }, [number]);
  return (
    <div className={css["pane"]}>
      <Link to={back} className={css["back"]}>
        <Icon name="left" size={16} />
        {say("back")}
      </Link>
      {/* A case may leave the reader's sight by the very step that was taken. */}
      {data && !isGone(error) ? (
        <CaseSheet feedback={data} />
      ) : (
        <NotYet error={error} back={back} retry={() => void refetch()} />
      )}
    </div>
  );
}

function NotYet(props: {
  readonly error: unknown;
  readonly back: string;
  readonly retry: () => void;
}): ReactElement {
  const { error, back, retry } = props;
  const say = useCaseWords();
  if (error === null) return <LoadingState />;
  if (!isGone(error)) return <ErrorState error={error} onRetry={retry} />;
  return (
    <div className="hy-card">
      <EmptyState
        icon="search"
        title={say("goneTitle")}
        action={<LinkButton to={back}>{say("back")}</LinkButton>}
      >
        {say("goneText")}
      </EmptyState>
    </div>
  );
}

function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 404 || error.status === 400);
}
