import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingRing } from "../../../ui/LoadingState.tsx";
import type { checkMailboxRoute, Mailbox } from "../../contract/mailbox.ts";
import css from "./Mailboxes.module.css";
import { useMailboxWords } from "./mailbox-words.ts";

interface MailboxCheckDialogProps {
  readonly mailbox: Mailbox;
  readonly onClose: () => void;
}

/** Tries a mailbox and says in words how it went. */
export function MailboxCheckDialog({ mailbox, onClose }: MailboxCheckDialogProps): ReactElement {
  const say = useMailboxWords();
  const { id, address, host } = mailbox;
  const check = useQuery({
    queryKey: ["mailbox-check", id],
    queryFn: ({ signal }) =>
      request<typeof checkMailboxRoute>({
        method: "post",
        path: "/api/v1/mailboxes/{id}/checks",
        params: { id },
        signal,
      }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const footer = (
    <>
      {!check.isFetching && <Button onClick={() => void check.refetch()}>{say("check.again")}</Button>}
      <Button type="primary" onClick={onClose}>
        {say("check.close")}
      </Button>
    </>
  );
  return (
    <Dialog open title={say("check.title", { address })} onClose={onClose} footer={footer}>
      <div role="status" className={css["check"]}>
        {check.isFetching && (
          <div className={css["running"]}>
            <LoadingRing /> {say("check.running", { host })}
          </div>
        )}
        {!check.isFetching && check.isError && <ErrorState error={check.error} />}
        {!check.isFetching && check.data && <CheckResult result={check.data} folder={mailbox.folder} />}
      </div>
    </Dialog>
  );
}

interface Result {
  readonly mails: number | null;
  readonly unseen: number | null;
  readonly error: { readonly message: string; readonly said: string | null } | null;
}

function CheckResult(props: { readonly result: Result; readonly folder: string }): ReactElement {
  const say = useMailboxWords();
  const { mails, unseen, error } = props.result;
  if (error === null) {
    const counts = { folder: props.folder, mails: mails ?? 0, unseen: unseen ?? 0 };
    return (
      <Alert type="success" showIcon title={say("check.good")} description={say("check.goodText", counts)} />
    );
  }
  return (
    <Alert
      type="error"
      showIcon
      title={say("check.bad")}
      description={
        <>
          <p>{error.message}</p>
          {error.said !== null && (
            <p className={`hy-third ${css["said"]}`}>{say("said", { said: error.said })}</p>
          )}
        </>
      }
    />
  );
}
