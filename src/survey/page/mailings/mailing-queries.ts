import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { request, type Answer } from "../../../ui/api-client.ts";
import type {
  changeMailingRoute,
  checkMailingRoute,
  listMailingsRoute,
  Mailing,
  readMailingRoute,
} from "../../contract/survey-mailing.ts";
import type { DraftChange } from "./draft-change.ts";

/** Which mailing of which survey. */
export interface MailingPlace {
  readonly surveyId: string;
  readonly mailingId: string;
}

export type MailingCheck = Answer<typeof checkMailingRoute>;

/** While mails go out the figures move. */
const WHILE_SENDING_MS = 2_000;

/** A survey's mailings, first page; an installation has few of one survey. */
export const mailingsQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["mailings", surveyId],
    queryFn: ({ signal }) =>
      request<typeof listMailingsRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/mailings",
        params: { id: surveyId },
        query: { limit: 100 },
        signal,
      }),
  });

const mailingKey = ({ surveyId, mailingId }: MailingPlace) => ["mailings", surveyId, mailingId];

/** One mailing; asked again every two seconds while mails are on their way. */
export function useMailing(place: MailingPlace) {
  return useQuery({
    queryKey: mailingKey(place),
    queryFn: ({ signal }) =>
      request<typeof readMailingRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/mailings/{mailingId}",
        params: { id: place.surveyId, mailingId: place.mailingId },
        signal,
      }),
    refetchInterval: ({ state }) => (isMoving(state.data) ? WHILE_SENDING_MS : false),
  });
}

/** True while the server has mails to hand over. */
function isMoving(mailing: Mailing | undefined): boolean {
  if (!mailing || mailing.status === "draft") return false;
  const { invited, delivered, failed } = mailing.counts;
  return mailing.status === "sending" || delivered + failed < invited;
}

/** Keeps what the server answered to a change. */
export function useKeepMailing(place: MailingPlace): (mailing: Mailing) => void {
  const client = useQueryClient();
  return (mailing) => {
    client.setQueryData(mailingKey(place), mailing);
    void client.invalidateQueries({ queryKey: mailingsQuery(place.surveyId).queryKey, exact: true });
  };
}

/** Writes a draft that is still at `revision`. */
export function saveDraft(
  { surveyId, mailingId }: MailingPlace,
  revision: number,
  change: DraftChange,
): Promise<Mailing> {
  return request<typeof changeMailingRoute>({
    method: "patch",
    path: "/api/v1/surveys/{id}/mailings/{mailingId}",
    params: { id: surveyId, mailingId },
    body: { ...change, revision },
  });
}
