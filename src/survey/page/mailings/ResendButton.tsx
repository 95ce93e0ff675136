import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { toast } from "../../../ui/toast.ts";
import type { Mailing, MailingRecipient, resendInvitationRoute } from "../../contract/survey-mailing.ts";
import type { MailingPlace } from "./mailing-queries.ts";
import { useMailingWords } from "./mailing-words.ts";

interface ResendButtonProps {
  readonly place: MailingPlace;
  readonly mailing: Mailing;
  readonly row: MailingRecipient;
}

/** Writes to one customer again, or at last. */
export function ResendButton(props: ResendButtonProps): ReactElement {
  const say = useMailingWords();
  const client = useQueryClient();
  const { place, mailing, row } = props;
  const { surveyId, mailingId } = place;
  const resend = async (): Promise<void> => {
    await request<typeof resendInvitationRoute>({
      method: "post",
      path: "/api/v1/surveys/{id}/mailings/{mailingId}/recipients/{customerId}/deliveries",
      params: { id: surveyId, mailingId, customerId: row.customerId },
    });
    toast(say("detail.resent"));
    await client.invalidateQueries({ queryKey: ["mailings", surveyId, mailingId] });
  };
  return (
    <ConfirmButton
      size="small"
      label={say(row.state === "skipped" ? "detail.invite" : "detail.resend")}
      question={say("detail.resendQuestion", { name: row.name })}
      onConfirm={resend}
    >
      {say("detail.resendText", { days: mailing.validDays })}
    </ConfirmButton>
  );
}
