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
  const asked = params.get("channel") === "sms" ? "sms" : "mails";
  const view = params.get("view") === "jobs" ? "jobs" : asked;
  return (
    <>
      <PageHeader title={say("deliveries.title")} note={say("deliveries.note")} />
      <div className={css["segments"]}>
        <Segmented
          aria-label={say("deliveries.views")}
          className={css["track"] ?? ""}
          value={view}
          onChange={(chosen) => setParams(paramsOf(chosen), { replace: true })}
          options={[
            { value: "mails", label: say("deliveries.mails") },
            { value: "sms", label: say("deliveries.sms") },
            { value: "jobs", label: say("deliveries.jobs") },
          ]}
        />
      </div>
      {view === "jobs" ? (
        <DeadLetters />
      ) : (
        <>
          {view === "mails" && <MailCheck />}
          <DeliveryLog />
        </>
      )}
    </>
  );
}

function paramsOf(view: string): Readonly<Record<string, string>> {
  if (view === "jobs") return { view };
  return view === "sms" ? { channel: view } : {};
}
