import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { request } from "../../../ui/api-client.ts";
import type { listFeedbackRoute } from "../../contract/feedback.ts";
import type { QueueName } from "../../domain/queue/queue-name.ts";
import { DueChip } from "../feedback-parts/DeadlineChip.tsx";
import { useCustomerName } from "../feedback-parts/use-customer-name.ts";
import { PriorityMark } from "../feedback-parts/PriorityMark.tsx";
import type { FeedbackSummary } from "../feedback-queries.ts";
import { useInboxWords, useLifeWords } from "../feedback-words.ts";
import css from "./FeedbackHome.module.css";
import { useHomeWords } from "./home-words.ts";

/** As many as fit on the first page without scrolling. */
const SHOWN = 5;

/** The first cases of a queue, by deadline. */
export function FirstCases({ queue }: { readonly queue: QueueName }): ReactElement | null {
  const say = useHomeWords();
  const inbox = useInboxWords();
  const { data } = useQuery({
    queryKey: ["feedback", "home", queue],
    queryFn: ({ signal }) =>
      request<typeof listFeedbackRoute>({
        method: "get",
        path: "/api/v1/feedback",
        query: { queue, limit: SHOWN },
        signal,
      }),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className={`hy-card ${css["card"]}`} aria-labelledby="home-first">
      <div className={css["head"]}>
        <h2 id="home-first">
          {inbox(`queues.${queue}`)} · {say("first.title", { count: data.items.length })}
        </h2>
        <Link to={`/feedback?queue=${queue}`}>{say("first.all")}</Link>
      </div>
      <ul className={css["cases"]}>
        {data.items.map((row) => (
          <CaseLine key={row.id} row={row} queue={queue} />
        ))}
      </ul>
    </section>
  );
}

function CaseLine(props: { readonly row: FeedbackSummary; readonly queue: QueueName }): ReactElement {
  const inbox = useInboxWords();
  const life = useLifeWords();
  const nameOf = useCustomerName();
  const { row, queue } = props;
  return (
    <li>
      <Link to={`/feedback/${row.id}?queue=${queue}`}>
        <PriorityMark priority={row.priority} />
        <span className={css["words"]}>
          <span>{row.summary || row.excerpt}</span>
          <span className="hy-third">
            {[nameOf(row), life(`stages.${row.stage}`), row.handlerName ?? inbox("list.noHandler")]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
        <DueChip row={row} />
      </Link>
    </li>
  );
}
