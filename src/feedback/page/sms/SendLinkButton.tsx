import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { toast } from "../../../ui/toast.ts";
import type { sendCaseLinkRoute } from "../../contract/feedback-sending.ts";
import { useRefresh, useWork, type Feedback } from "../feedback-queries.ts";
import { useSendingWords } from "./sms-words.ts";

/** Sends the customer the link to follow the case by SMS; shown where that can be done. */
export function SendLinkButton({ feedback }: { readonly feedback: Feedback }): ReactElement | null {
  const say = useSendingWords();
  const refresh = useRefresh();
  const work = useWork(feedback.id);
  if (feedback.closedAt !== null || work.data === undefined || work.data.mayText.link !== null) return null;
  const send = async (): Promise<void> => {
    await request<typeof sendCaseLinkRoute>({
      method: "post",
      path: "/api/v1/feedback/{id}/link-messages",
      params: { id: feedback.id },
    });
    toast(say("link.sent"));
    await refresh();
  };
  return (
    <ConfirmButton size="small" label={say("link.send")} question={say("link.question")} onConfirm={send}>
      {say("link.text", { phone: feedback.contact.phone ?? "" })}
    </ConfirmButton>
  );
}
