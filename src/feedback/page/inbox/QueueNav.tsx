import type { ReactElement } from "react";
import { Link } from "react-router";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { QUEUES, type QueueName } from "../../domain/queue/queue-name.ts";
import type { QueueCounts } from "../feedback-queries.ts";
import { useInboxWords, type SayInbox } from "../feedback-words.ts";
import type { InboxQueue } from "./inbox-filter.ts";
import css from "./QueueNav.module.css";

interface QueueNavProps {
  readonly queue: InboxQueue;
  readonly counts: QueueCounts | undefined;
  readonly addressOf: (queue: InboxQueue) => string;
}

/** From here on the server counts no further. */
const MANY = 1_000;
/** Ends of the three groups: own, by work to do, at rest. */
const GROUPS: readonly (readonly InboxQueue[])[] = [
  ["mine", "open", "due_today", "breached"],
  ["to_triage", "unassigned", "to_check", "to_call_back", "in_review", "reply_due"],
  ["paused", "closed", "all"],
];

/** The ready-made queues with how many cases stand in each. */
export function QueueNav({ queue, counts, addressOf }: QueueNavProps): ReactElement {
  const say = useInboxWords();
  return (
    <nav className={css["nav"]} aria-label={say("queues.label")}>
      {GROUPS.map((group) => (
        <ul key={group[0]}>
          {group.map((name) => {
            const count = countOf(name, counts);
            return (
              <li key={name}>
                <Link
                  to={addressOf(name)}
                  className={css["queue"]}
                  data-alarm={name === "breached" && (count ?? 0) > 0}
                  aria-current={name === queue ? "page" : undefined}
                >
                  <span>{nameOf(name, say)}</span>
                  {count !== null && (
                    <span className={css["count"]}>{count >= MANY ? say("queues.more") : count}</span>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
      ))}
    </nav>
  );
}

interface QueueChoiceProps {
  readonly queue: InboxQueue;
  readonly counts: QueueCounts | undefined;
  readonly onChoose: (queue: string) => void;
}

/** The same as one field, where there is no room for the list. */
export function QueueChoice({ queue, counts, onChoose }: QueueChoiceProps): ReactElement {
  const say = useInboxWords();
  const choices = [...QUEUES, "all" as const].map((name) => {
    const count = countOf(name, counts);
    const label = nameOf(name, say);
    return {
      value: name,
      label: count === null ? label : `${label} (${count >= MANY ? say("queues.more") : count})`,
    };
  });
  return (
    <ChoiceInput
      aria-label={say("queues.choose")}
      choices={choices}
      value={queue}
      onChange={(chosen) => chosen && onChoose(chosen)}
    />
  );
}

/** Closed ones are not counted down: there are many, and nobody waits for them. */
function countOf(name: InboxQueue, counts: QueueCounts | undefined): number | null {
  if (name === "all" || name === "closed") return null;
  return counts?.[name satisfies QueueName] ?? null;
}

function nameOf(name: InboxQueue, say: SayInbox): string {
  return name === "all" ? say("queues.all") : say(`queues.${name}`);
}
