import { Segmented } from "antd";
import type { ReactElement } from "react";
import { useSearchParams } from "react-router";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useNotificationWords } from "../notification-words.ts";
import { DeadLetters } from "./DeadLetters.tsx";
import css from "./Deliveries.module.css";
import { DeliveryLog } from "./DeliveryLog.tsx";
import { MailCheck } from "./MailCheck.tsx";

/** What was sent and how it went; background jobs that failed. */
export function DeliveriesPage(): ReactElement {
  const say = useNotificationWords();
  const [params, setParams] = useSearchParams();
  const view = params.get("view") === "jobs" ? "jobs" : "mails";
  return (
    <>
      <PageHeader title={say("deliveries.title")} note={say("deliveries.note")} />
      <div className={css["segments"]}>
        <Segmented
          aria-label={say("deliveries.views")}
          className={css["track"] ?? ""}
          value={view}
          onChange={(chosen) => setParams(chosen === "jobs" ? { view: "jobs" } : {}, { replace: true })}
          options={[
            { value: "mails", label: say("deliveries.mails") },
            { value: "jobs", label: say("deliveries.jobs") },
          ]}
        />
      </div>
      {view === "jobs" ? (
        <DeadLetters />
      ) : (
        <>
          <MailCheck />
          <DeliveryLog />
        </>
      )}
    </>
  );
}
