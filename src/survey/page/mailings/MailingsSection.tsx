import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { CreateMailingButton } from "./CreateMailingButton.tsx";
import { mailingsQuery } from "./mailing-queries.ts";
import { useMailingWords } from "./mailing-words.ts";
import css from "./Mailings.module.css";
import { MailingTable } from "./MailingTable.tsx";
import { NoMailServer } from "./NoMailServer.tsx";

interface MailingsSectionProps {
  readonly surveyId: string;
  readonly canEdit: boolean;
}

/** Mailings of a survey, on its page of channels. */
export function MailingsSection({ surveyId, canEdit }: MailingsSectionProps): ReactElement {
  const say = useMailingWords();
  const { data, error, refetch } = useQuery(mailingsQuery(surveyId));
  return (
    <section className={`hy-card ${css["section"]}`} aria-labelledby="mailings">
      <div className={css["head"]}>
        <div>
          <h2 id="mailings">{say("section.title")}</h2>
          <p className="hy-third">{say("section.note")}</p>
        </div>
        {canEdit && data !== undefined && data.items.length > 0 && (
          <CreateMailingButton surveyId={surveyId} />
        )}
      </div>
      {data?.mailConfigured === false && <NoMailServer />}
      {data && <MailingTable surveyId={surveyId} rows={data.items} canEdit={canEdit} />}
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />)}
    </section>
  );
}
