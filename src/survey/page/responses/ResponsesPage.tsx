import type { ReactElement } from "react";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useAddressFilter } from "../../../ui/use-address-filter.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { RESPONSE_FILTERS } from "./response-filter.ts";
import { ResponseList } from "./ResponseList.tsx";
import { useResponseWords } from "./response-words.ts";
import { ReviewButton } from "./ReviewButton.tsx";

/** Responses of all surveys. */
export function ResponsesPage(): ReactElement {
  const say = useResponseWords();
  const address = useAddressFilter(RESPONSE_FILTERS);
  const empty = (
    <div className="hy-card">
      <EmptyState
        icon="inbox"
        title={say("list.emptyTitle")}
        action={
          <LinkButton type="primary" to="/surveys">
            {say("list.emptyAction")}
          </LinkButton>
        }
      >
        {say("list.emptyText")}
      </EmptyState>
    </div>
  );
  return (
    <>
      <PageHeader title={say("list.title")} actions={<ReviewButton surveyId={address.filter.surveyId} />} />
      <ResponseList {...address} surveyId={null} empty={empty} />
    </>
  );
}
