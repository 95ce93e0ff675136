import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, type ReactElement } from "react";
import type { renewSmsCallbackRoute } from "../../contract/sms.ts";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { toast } from "../../../ui/toast.ts";
import css from "./Sms.module.css";
import { smsSettingsQuery, type SmsAccount } from "./sms-query.ts";
import { useSmsWords } from "./sms-words.ts";

/** Where the provider tells whether messages arrived and what was answered, and when it last did. */
export function CallbackCard({ account }: { readonly account: SmsAccount }): ReactElement {
  const say = useSmsWords();
  const { provider, callback } = account;
  const { heardAt, unknownReports } = callback;
  return (
    <Panel title={say("callback.title")} note={say("callback.note")} actions={<RenewButton />}>
      <div className={css["callback"]}>
        <Address url={callback.url} />
        <p className="hy-second">{say(`callback.where.${provider}`)}</p>
        <p>
          {heardAt === null ? (
            say("callback.never")
          ) : (
            <>
              {say("callback.heard")} <InstantText instant={heardAt} />
            </>
          )}
        </p>
        {unknownReports > 0 && (
          <p className="hy-third">{say("callback.unknown", { count: unknownReports })}</p>
        )}
        <p className="hy-second">{say("callback.answers")}</p>
      </div>
    </Panel>
  );
}

function Address({ url }: { readonly url: string }): ReactElement {
  const say = useSmsWords();
  const place = useRef<HTMLPreElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      toast(say("copied"));
    } catch {
      if (place.current) getSelection()?.selectAllChildren(place.current);
    }
  };
  return (
    <>
      <pre ref={place} className={css["text"]} tabIndex={0} aria-label={say("callback.url")}>
        {url}
      </pre>
      <div>
        <Button icon={<Icon name="copy" size={16} />} onClick={() => void copy()}>
          {say("copy")}
        </Button>
      </div>
    </>
  );
}

function RenewButton(): ReactElement {
  const say = useSmsWords();
  const client = useQueryClient();
  const renew = async (): Promise<void> => {
    const saved = await request<typeof renewSmsCallbackRoute>({
      method: "post",
      path: "/api/v1/sms-settings/callback-addresses",
    });
    client.setQueryData(smsSettingsQuery.queryKey, saved);
    toast(say("callback.renewed"));
  };
  return (
    <ConfirmButton
      size="small"
      label={say("callback.renew")}
      question={say("callback.renewQuestion")}
      onConfirm={renew}
    >
      {say("callback.renewText")}
    </ConfirmButton>
  );
}
