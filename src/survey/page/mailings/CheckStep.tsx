import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { toast } from "../../../ui/toast.ts";
import type { checkMailingRoute, Mailing, startMailingRoute } from "../../contract/survey-mailing.ts";
import { AudienceList } from "./AudienceList.tsx";
import { ContactCap } from "./ContactCap.tsx";
import css from "./CheckStep.module.css";
import { useKeepMailing, type MailingCheck, type MailingPlace } from "./mailing-queries.ts";
import { useMailingWords } from "./mailing-words.ts";
import { NoMailServer } from "./NoMailServer.tsx";
import { Schedule } from "./Schedule.tsx";
import { TestMails } from "./TestMails.tsx";

interface CheckStepProps {
  readonly place: MailingPlace;
  readonly mailing: Mailing;
}

/** Who would get the mail now and who not, and when. */
export function CheckStep({ place, mailing }: CheckStepProps): ReactElement {
  const say = useMailingWords();
  const { data, error, refetch } = useCheck(place, mailing);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <>
      <Obstacles check={data} />
      <Outcome check={data} />
      <ContactCap capDays={data.capDays} onSaved={() => void refetch()} />
      <Schedule check={data} />
      <AudienceList place={place} revision={mailing.revision} check={data} />
      <TestMails place={place} hasReminders={mailing.reminders.length > 0} disabled={!data.mailConfigured} />
      <p className="hy-unseen" role="status">
        {say("check.receives")} {say("check.people", { count: data.receives })}
      </p>
    </>
  );
}

function useCheck({ surveyId, mailingId }: MailingPlace, { revision }: Mailing) {
  return useQuery({
    queryKey: ["mailings", surveyId, mailingId, "check", revision],
    queryFn: ({ signal }) =>
      request<typeof checkMailingRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/mailings/{mailingId}/check",
        params: { id: surveyId, mailingId },
        signal,
      }),
    gcTime: 0,
  });
}

function Obstacles({ check }: { readonly check: MailingCheck }): ReactElement {
  const say = useMailingWords();
  return (
    <>
      {!check.mailConfigured && <NoMailServer />}
      {!check.surveyOpen && (
        <Alert type="warning" showIcon title={say("check.closed")} className={css["alert"] ?? ""} />
      )}
      {check.receives === 0 && (
        <Alert type="warning" showIcon title={say("check.nobody")} className={css["alert"] ?? ""} />
      )}
    </>
  );
}

function Outcome({ check }: { readonly check: MailingCheck }): ReactElement {
  const say = useMailingWords();
  const { chosen, receives, refusals } = check;
  return (
    <div className={css["outcome"]}>
      <dl className={css["figures"]}>
        <div>
          <dt>{say("check.receives")}</dt>
          <dd className={receives > 0 ? css["good"] : undefined}>{receives}</dd>
        </div>
        <div>
          <dt>{say("check.refused")}</dt>
          <dd>{chosen - receives}</dd>
        </div>
      </dl>
      <div>
        <p className="hy-third">{say("check.of", { count: chosen })}</p>
        {refusals.length === 0 ? (
          chosen > 0 && <p>{say("check.everybody")}</p>
        ) : (
          <ul className={css["reasons"]} aria-label={say("check.reasons")}>
            {refusals.map(({ reason, count }) => (
              <li key={reason}>
                {say(`refusals.${reason}`)} <strong>{count}</strong>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

const NOTHING = { receives: 0, chosen: 0, mailConfigured: false, surveyOpen: false };

/** Sends the draft, once somebody has seen who gets it. */
export function SendButton({ place, mailing }: CheckStepProps): ReactElement {
  const say = useMailingWords();
  const client = useQueryClient();
  const keep = useKeepMailing(place);
  const { data: check } = useCheck(place, mailing);
  const { receives, chosen, mailConfigured, surveyOpen } = check ?? NOTHING;
  const send = async (): Promise<void> => {
    const sent = await request<typeof startMailingRoute>({
      method: "post",
      path: "/api/v1/surveys/{id}/mailings/{mailingId}/sending",
      params: { id: place.surveyId, mailingId: place.mailingId },
      body: { revision: mailing.revision },
    });
    toast(say("check.sent"));
    keep(sent);
    await client.invalidateQueries({ queryKey: ["mailings", place.surveyId, place.mailingId] });
  };
  return (
    <ConfirmButton
      type="primary"
      disabled={receives === 0 || !mailConfigured || !surveyOpen}
      label={say("check.send", { count: receives })}
      question={say("check.sendQuestion", { count: receives })}
      onConfirm={send}
    >
      {say("check.sendText", { refused: chosen - receives })}
    </ConfirmButton>
  );
}
