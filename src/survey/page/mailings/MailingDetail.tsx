import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import type { Mailing, stopMailingRoute } from "../../contract/survey-mailing.ts";
import { isRunning } from "../../domain/mailing/mailing.ts";
import css from "./MailingDetail.module.css";
import { useKeepMailing, type MailingPlace } from "./mailing-queries.ts";
import { useMailingWords } from "./mailing-words.ts";
import { NoMailServer } from "./NoMailServer.tsx";
import { RecipientList } from "./RecipientList.tsx";
import { responseRate } from "./response-rate.ts";

interface MailingDetailProps {
  readonly place: MailingPlace;
  readonly mailing: Mailing;
  readonly mayEdit: boolean;
}

/** What became of a mailing: figures, plan, every recipient. */
export function MailingDetail({ place, mailing, mayEdit }: MailingDetailProps): ReactElement {
  const say = useMailingWords();
  const seesCustomers = useMay("maySeeCustomers");
  return (
    <>
      {!mailing.mailConfigured && <NoMailServer />}
      <section className={`hy-card ${css["card"]}`} aria-labelledby="figures">
        <div className={css["head"]}>
          <h3 id="figures">{say("detail.figures")}</h3>
          {mayEdit && isRunning(mailing.status) && <StopButton place={place} mailing={mailing} />}
        </div>
        <Figures mailing={mailing} />
        <p className="hy-third">
          {say("detail.deliveredNote")} {say("detail.opens")}
        </p>
      </section>
      <Plan mailing={mailing} />
      <section className={`hy-card ${css["card"]}`} aria-labelledby="recipients">
        <h3 id="recipients">{say("detail.recipients")}</h3>
        {seesCustomers ? (
          <RecipientList place={place} mailing={mailing} mayEdit={mayEdit} />
        ) : (
          <p className="hy-second">{say("detail.forbidden")}</p>
        )}
      </section>
    </>
  );
}

function Figures({ mailing }: { readonly mailing: Mailing }): ReactElement {
  const say = useMailingWords();
  const { chosen, skipped, delivered, failed, answered } = mailing.counts;
  const figures = [
    ["chosen", chosen],
    ["skipped", skipped],
    ["delivered", delivered],
    ["failed", failed],
    ["answered", answered],
  ] as const;
  return (
    <dl className={css["figures"]}>
      {figures.map(([name, count]) => (
        <div key={name}>
          <dt>{say(`detail.${name}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
      <div>
        <dt>{say("detail.rate")}</dt>
        <dd>{responseRate(mailing.counts)}</dd>
        <dd className={css["note"]}>{say("detail.rateNote", { count: delivered })}</dd>
      </div>
    </dl>
  );
}

function Plan({ mailing }: { readonly mailing: Mailing }): ReactElement {
  const say = useMailingWords();
  const { audience, reminders, nextMailAt, language, validDays, startedByName, startedAt } = mailing;
  const whom =
    audience.kind === "segment"
      ? audience.segmentName === null
        ? say("detail.segmentGone")
        : say("detail.segment", { name: audience.segmentName })
      : say("detail.chosenCustomers", { count: audience.customers.length });
  const planned = reminders.map(({ afterDays, hour }) =>
    say("detail.reminderText", { days: afterDays, hour }),
  );
  return (
    <section className={`hy-card ${css["card"]}`} aria-labelledby="plan">
      <h3 id="plan">{say("detail.plan")}</h3>
      <dl className={css["plan"]}>
        <dt>{say("detail.audience")}</dt>
        <dd>{whom}</dd>
        <dt>{say("check.now")}</dt>
        <dd>
          {startedAt !== null && <InstantText instant={startedAt} />}
          {startedByName !== null && ` · ${say("page.startedBy", { name: startedByName })}`}
        </dd>
        <dt>{say("detail.reminders")}</dt>
        <dd>{planned.length === 0 ? say("detail.noReminders") : planned.join(" · ")}</dd>
        {nextMailAt !== null && (
          <>
            <dt>{say("detail.nextMail")}</dt>
            <dd>
              <InstantText instant={nextMailAt} />
            </dd>
          </>
        )}
        <dt>{say("detail.valid")}</dt>
        <dd>
          {validDays} {say("reminders.days")}
        </dd>
        <dt>{say("detail.language")}</dt>
        <dd>{say(`words.languages.${language}`)}</dd>
      </dl>
    </section>
  );
}

function StopButton({ place, mailing }: Omit<MailingDetailProps, "mayEdit">): ReactElement {
  const say = useMailingWords();
  const client = useQueryClient();
  const keep = useKeepMailing(place);
  const stop = async (): Promise<void> => {
    const stopped = await request<typeof stopMailingRoute>({
      method: "delete",
      path: "/api/v1/surveys/{id}/mailings/{mailingId}/sending",
      params: { id: place.surveyId, mailingId: place.mailingId },
    });
    toast(say("detail.stopped"));
    keep(stopped);
    await client.invalidateQueries({ queryKey: ["mailings", place.surveyId, place.mailingId] });
  };
  return (
    <ConfirmButton
      danger
      label={say("detail.stop")}
      question={say("detail.stopQuestion", { name: mailing.name })}
      onConfirm={stop}
    >
      {say("detail.stopText")}
    </ConfirmButton>
  );
}
