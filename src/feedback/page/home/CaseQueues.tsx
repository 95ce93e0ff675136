import type { ReactElement } from "react";
import { Link } from "react-router";
import type { QueueName } from "../../domain/queue/queue-name.ts";
import type { QueueCounts } from "../feedback-queries.ts";
import { useInboxWords } from "../feedback-words.ts";
import css from "./FeedbackHome.module.css";
import { useHomeWords } from "./home-words.ts";

/** From here on the server counts no further. */
const MANY = 1_000;

/** How many cases stand in each queue of the reader; each number opens them. */
export function CaseQueues(props: {
  readonly queues: readonly QueueName[];
  readonly counts: QueueCounts;
}): ReactElement {
  const say = useHomeWords();
  const inbox = useInboxWords();
  const { queues, counts } = props;
  const waiting = queues.some((queue) => (counts[queue] ?? 0) > 0);
  return (
    <section className={`hy-card ${css["card"]}`} aria-labelledby="home-queues">
      <h2 id="home-queues">{say("queues.title")}</h2>
      <ul className={css["queues"]}>
        {queues.map((queue) => {
          const count = counts[queue] ?? 0;
          return (
            <li key={queue}>
              <Link
                to={`/feedback?queue=${queue}`}
                data-alarm={queue === "breached" && count > 0}
                data-none={count === 0}
              >
                <span className={css["count"]}>{count >= MANY ? inbox("queues.more") : count}</span>
                <span>{inbox(`queues.${queue}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {!waiting && <p className="hy-second">{say("queues.none")}</p>}
    </section>
  );
}
