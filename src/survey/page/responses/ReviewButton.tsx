import type { ReactElement } from "react";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { useToReview } from "./response-queries.ts";
import { useResponseWords } from "./response-words.ts";

/** Leads to the review queue while something waits there. */
export function ReviewButton(props: { readonly surveyId?: string | undefined }): ReactElement | null {
  const say = useResponseWords();
  const count = useToReview(props.surveyId);
  if (count === null || count === 0) return null;
  const to = props.surveyId ? `/responses/review?surveyId=${props.surveyId}` : "/responses/review";
  return (
    <LinkButton type="primary" to={to}>
      {say("list.review", { count })}
    </LinkButton>
  );
}
