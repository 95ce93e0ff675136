import type { ReactElement } from "react";
import { Link, useParams } from "react-router";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useMay } from "../../../ui/reader.ts";
import { SurveyFrame } from "../frame/SurveyFrame.tsx";
import { useMailing, type MailingPlace } from "./mailing-queries.ts";
import { useMailingWords } from "./mailing-words.ts";
import css from "./Mailings.module.css";
import { MailingDetail } from "./MailingDetail.tsx";
import { MailingDraft } from "./MailingDraft.tsx";
import { MailingStatusChip } from "./MailingStatusChip.tsx";

/** One mailing: the steps that prepare it, and what became of it once it is sent. */
export function MailingPage(): ReactElement {
  const { id = "", mailingId = "" } = useParams();
  return (
    <SurveyFrame surveyId={id}>
      {(survey) => <MailingScreen place={{ surveyId: survey.id, mailingId }} />}
    </SurveyFrame>
  );
}

function MailingScreen(props: { readonly place: MailingPlace }): ReactElement {
  const say = useMailingWords();
  const mayEdit = useMay("mayEditSurveys");
  const { place } = props;
  const { data: mailing, error, refetch } = useMailing(place);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!mailing) return <LoadingState />;
  return (
    <>
      <Link to={`/surveys/${place.surveyId}/channels?tab=mail`} className={css["back"]}>
        <Icon name="left" size={16} />
        {say("page.back")}
      </Link>
      <h2 className={css["title"]}>
        {mailing.name} <MailingStatusChip status={mailing.status} />
      </h2>
      {mailing.status === "draft" && mayEdit ? (
        <MailingDraft key={mailing.id} place={place} mailing={mailing} />
      ) : (
        <MailingDetail place={place} mailing={mailing} mayEdit={mayEdit} />
      )}
    </>
  );
}
