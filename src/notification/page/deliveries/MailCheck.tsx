import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState, type ReactElement } from "react";
import type { sendTestMail } from "../../contract/delivery.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useNotificationWords } from "../notification-words.ts";
import { mailSettingsQuery } from "./delivery-queries.ts";
import css from "./Deliveries.module.css";
import { followDelivery, type Outcome } from "./follow-delivery.ts";
import { useErrorWord } from "./use-error-word.ts";

/** Whether mails can leave, and a test mail that shows it. */
export function MailCheck(): ReactElement {
  const say = useNotificationWords();
  const maySend = useMay("maySendTestMail");
  const settings = useQuery(mailSettingsQuery);
  const missing = settings.data?.configured === false;
  return (
    <div className={css["check"]}>
      {missing && (
        <Alert
          type="warning"
          showIcon
          title={say("deliveries.noMailTitle")}
          description={
            <>
              {say("deliveries.noMailText")}
              <pre className={css["code"]}>
                SMTP_URL=smtps://service%40example.com:password@smtp.example.com:465
              </pre>
              {say("deliveries.noMailUntil")}
            </>
          }
        />
      )}
      {maySend && <TestMail />}
    </div>
  );
}

function TestMail(): ReactElement {
  const say = useNotificationWords();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const send = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    setOutcome(null);
    try {
      const { deliveryId } = await request<typeof sendTestMail>({
        method: "post",
        path: "/api/v1/test-mails",
      });
      setOutcome(await followDelivery(deliveryId));
      await client.invalidateQueries({ queryKey: ["deliveries"] });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={`hy-card ${css["test"]}`} aria-label={say("deliveries.testTitle")}>
      <div>
        <strong>{say("deliveries.testTitle")}</strong>
        <p className="hy-third">{say("deliveries.testNote")}</p>
      </div>
      <Button loading={busy} icon={<Icon name="mail" size={16} />} onClick={() => void send()}>
        {say(busy ? "deliveries.testRunning" : "deliveries.testMail")}
      </Button>
      <div role="status" className={css["outcome"]}>
        {outcome && <OutcomeText outcome={outcome} />}
        <FormProblem error={error} />
      </div>
    </section>
  );
}

function OutcomeText(props: { readonly outcome: Outcome }): ReactElement {
  const say = useNotificationWords();
  const word = useErrorWord();
  const { outcome } = props;
  if (outcome === "sent") return <Alert type="success" showIcon title={say("deliveries.testSent")} />;
  if (outcome === "slow") return <Alert type="info" showIcon title={say("deliveries.testSlow")} />;
  return (
    <Alert type="error" showIcon title={say("deliveries.testFailed", { reason: word(outcome.errorCode) })} />
  );
}
