import type { ReactElement } from "react";
import { useParams } from "react-router";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ExportResponsesButton } from "../exporting/ExportResponsesButton.tsx";
import { SurveyFrame } from "../frame/SurveyFrame.tsx";
import { useAddressFilter } from "../../../ui/use-address-filter.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { RESPONSE_FILTERS, useResponseQuery } from "./response-filter.ts";
import { ResponseList } from "./ResponseList.tsx";
import { useResponseWords } from "./response-words.ts";
import { ReviewButton } from "./ReviewButton.tsx";

/** Responses of one survey. */
export function SurveyResponsesPage(): ReactElement {
  const { id = "" } = useParams();
  const say = useResponseWords();
  const address = useAddressFilter(RESPONSE_FILTERS);
  const query = useResponseQuery(address.filter);
  const empty = (
    <div className="hy-card">
      <EmptyState
        icon="inbox"
        title={say("list.emptyTitle")}
        action={
          <LinkButton type="primary" to={`/surveys/${id}/channels`}>
            {say("list.emptyHere")}
          </LinkButton>
        }
      >
        {say("list.emptyText")}
      </EmptyState>
    </div>
  );
  return (
    <SurveyFrame
      surveyId={id}
      actions={
        <>
          <ExportResponsesButton surveyId={id} query={{ ...query }} />
          <ReviewButton surveyId={id} />
        </>
      }
    >
      {() => <ResponseList {...address} surveyId={id} empty={empty} />}
    </SurveyFrame>
  );
}
