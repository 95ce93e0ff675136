import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { InstantText } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useMay } from "../../../ui/reader.ts";
import type { Story } from "../../contract/feedback-story.ts";
import { useExtraWords } from "../extras-parts/extra-words.ts";
import type { FeedbackSummary } from "../feedback-queries.ts";
import { useInboxWords } from "../feedback-words.ts";
import { storyQuery } from "./story-queries.ts";
import css from "./TypicalCases.module.css";

interface TypicalCaseProps {
  readonly feedback: FeedbackSummary;
  readonly onWrite: () => void;
}

const PARTS = ["scene", "request", "process", "result"] as const;

/** One case with its story, or the words that it began with. */
export function TypicalCase({ feedback, onWrite }: TypicalCaseProps): ReactElement {
  const say = useExtraWords();
  const mayWrite = useMay("mayChangeFeedback");
  const { data, error, isPending, refetch } = useQuery(storyQuery(feedback.id));
  const story = data ? data.story : null;
  return (
    <article className={`hy-card ${css["case"]}`}>
      <header className={css["head"]}>
        <div>
          <h2>
            <Link
              to={`/feedback/${feedback.id}`}
              aria-label={say("typical.open", { number: feedback.number })}
            >
              {feedback.number}
            </Link>
          </h2>
          <About feedback={feedback} />
        </div>
        {mayWrite && data && (
          <Button size="small" onClick={onWrite}>
            {say(story === null ? "typical.write" : "typical.edit")}
          </Button>
        )}
      </header>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <LoadingState />}
      {data && <Told story={story} words={feedback.summary || feedback.excerpt} />}
    </article>
  );
}

/** The story; before it is written, how the case begins. */
function Told({ story, words }: { readonly story: Story | null; readonly words: string }): ReactElement {
  const say = useExtraWords();
  if (story === null)
    return (
      <>
        <p>{words}</p>
        <p className="hy-third">{say("typical.unwritten")}</p>
      </>
    );
  return (
    <dl className={css["story"]}>
      {PARTS.filter((part) => story[part] !== "").map((part) => (
        <div key={part}>
          <dt>{say(`typical.${part}`)}</dt>
          <dd>{story[part]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Product, type and department of the case, and when it came. */
function About({ feedback }: Pick<TypicalCaseProps, "feedback">): ReactElement {
  const say = useExtraWords();
  const inbox = useInboxWords();
  const { product, problemType, departmentName, receivedAt } = feedback;
  const facts = [product, inbox(`codes.type.${problemType}`), departmentName].filter((one) => one !== null);
  return (
    <p className="hy-third">
      {facts.join(" · ")} · {say("typical.received")} <InstantText instant={receivedAt} dateOnly />
    </p>
  );
}
