import { useQuery } from "@tanstack/react-query";
import { Alert, Progress } from "antd";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { InstantText } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { AccountForm } from "./AccountForm.tsx";
import { CallbackCard } from "./CallbackCard.tsx";
import { RefusalsCard } from "./RefusalsCard.tsx";
import css from "./Sms.module.css";
import { smsSettingsQuery, type SmsAccount, type SmsSettings } from "./sms-query.ts";
import { useSmsWords } from "./sms-words.ts";
import { TemplateForm } from "./TemplateForm.tsx";
import { TestSms } from "./TestSms.tsx";
import { useSmsError } from "./use-sms-error.ts";

/** The account with the provider of SMS, the templates, a test, and what stands in the way. */
export function SmsPage(): ReactElement {
  const say = useSmsWords();
  const { data, error, refetch } = useQuery(smsSettingsQuery);
  return (
    <>
      <PageHeader title={say("title")} note={say("note")} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && (
        <div className={css["cards"]}>
          {data.account && <Standing account={data.account} sent={data.sentToday} />}
          <div className="hy-card">
            <AccountForm key={data.account?.revision ?? 0} account={data.account} />
          </div>
          <Templates settings={data} />
          <AfterSetUp settings={data} />
          <RefusalsCard />
        </div>
      )}
    </>
  );
}

/** What needs an account. */
function AfterSetUp({
  settings: { account, templates },
}: {
  readonly settings: SmsSettings;
}): ReactElement | null {
  if (account === null) return null;
  return (
    <>
      <TestSms templates={templates} />
      <CallbackCard account={account} />
    </>
  );
}

function Standing({ account, sent }: { readonly account: SmsAccount; readonly sent: number }): ReactElement {
  const say = useSmsWords();
  const word = useSmsError();
  const { fault, dailyLimit } = account;
  return (
    <>
      {fault && (
        <Alert
          type="error"
          showIcon
          title={say("fault.title", { reason: word(fault.code) })}
          description={
            <>
              {fault.said !== "" && <p className={css["said"]}>{say("fault.said", { said: fault.said })}</p>}
              <p>
                {say("fault.since")} <InstantText instant={fault.at} />
              </p>
              <p>{say("fault.mend")}</p>
            </>
          }
        />
      )}
      <section className={`hy-card ${css["today"]}`} aria-label={say("today.title")}>
        <strong>{say("today.title")}</strong>
        <span>{say("today.count", { sent, limit: dailyLimit })}</span>
        <Progress
          className={css["bar"] ?? ""}
          percent={Math.min(100, Math.round((sent / dailyLimit) * 100))}
          showInfo={false}
          aria-label={say("today.title")}
        />
        <Link to="/settings/deliveries?channel=sms">{say("today.log")}</Link>
      </section>
    </>
  );
}

function Templates({ settings }: { readonly settings: SmsSettings }): ReactElement {
  const say = useSmsWords();
  const provider = settings.account?.provider ?? "aliyun";
  return (
    <section className={css["templates"]} aria-label={say("templates.title")}>
      <h2>{say("templates.title")}</h2>
      <p className="hy-second">{say("templates.note")}</p>
      {settings.templates.map((template) => (
        <TemplateForm
          key={`${template.purpose} ${template.updatedAt} ${provider}`}
          template={template}
          provider={provider}
          publicUrl={settings.publicUrl}
        />
      ))}
    </section>
  );
}
