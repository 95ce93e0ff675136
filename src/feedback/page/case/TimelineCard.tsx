import { Button, Segmented } from "antd";
import { useState, type ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { useEvents, useWork } from "../feedback-queries.ts";
import { useCaseWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { timelineEntries } from "./timeline-entries.ts";
import css from "./TimelineCard.module.css";
import { TimelineItem } from "./TimelineItem.tsx";

const SHOWN = 20;

/** What happened to the case, latest first: customer, colleagues and the system told apart. */
export function TimelineCard(): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const events = useEvents(feedback.id);
  const work = useWork(feedback.id);
  const [isAll, setAll] = useState(false);
  const [onlyTalk, setOnlyTalk] = useState(false);
  const entries = timelineEntries(events.data ?? [], work.data).filter(
    ({ side }) => !onlyTalk || (side !== "internal" && side !== "system"),
  );
  const shown = isAll ? entries : entries.slice(0, SHOWN);
  return (
    <Panel
      title={say("timeline.title")}
      actions={
        <Segmented
          size="small"
          aria-label={say("timeline.filter")}
          value={onlyTalk ? "talk" : "all"}
          onChange={(value) => setOnlyTalk(value === "talk")}
          options={[
            { value: "all", label: say("timeline.all") },
            { value: "talk", label: say("timeline.onlyTalk") },
          ]}
        />
      }
    >
      {events.isError ? (
        <ErrorState error={events.error} onRetry={() => void events.refetch()} />
      ) : !events.data ? (
        <LoadingState />
      ) : entries.length === 0 ? (
        <p className="hy-third">{say("timeline.empty")}</p>
      ) : (
        <ol className={css["entries"]}>
          {shown.map((entry) => (
            <TimelineItem key={entry.key} entry={entry} />
          ))}
        </ol>
      )}
      {shown.length < entries.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {say("timeline.earlier", { count: entries.length - shown.length })}
        </Button>
      )}
    </Panel>
  );
}
