import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { useNow } from "../../../ui/use-now.ts";
import type { revokeLinkRoute } from "../../contract/survey-link.ts";
import { useRefreshLinks, type LinkItem } from "./channel-queries.ts";
import { useChannelWords } from "./channel-words.ts";
import css from "./Channels.module.css";
import { CopyBox } from "./CopyBox.tsx";
import { copyText } from "./copy-text.ts";
import { linkState } from "./link-state.ts";
import { QrDialog } from "./QrDialog.tsx";

interface LinkActionsProps {
  readonly link: LinkItem;
  /** What the link is called. */
  readonly name: string;
  readonly canEdit: boolean;
}

/** What can be done with a link: copy it, show its code, withdraw it. */
export function LinkActions({ link, name, canEdit }: LinkActionsProps): ReactElement | null {
  const say = useChannelWords();
  const isOpen = linkState(link, useNow()) === "open";
  const [shown, setShown] = useState<"qr" | "address" | null>(null);
  const { url } = link;
  if (!isOpen || url === null) return null;
  const copy = async (): Promise<void> => {
    if (await copyText(url)) toast(say("link.copied"));
    else setShown("address");
  };
  return (
    <div className={css["rowActions"]}>
      <IconButton icon="copy" label={say("link.copyOf", { name })} run={() => void copy()} />
      <IconButton icon="qr" label={say("link.qrOf", { name })} run={() => setShown("qr")} />
      {canEdit && <RevokeButton link={link} name={name} />}
      {shown === "qr" && <QrDialog link={link} name={name} onClose={() => setShown(null)} />}
      <Dialog
        open={shown === "address"}
        title={say("link.address")}
        onClose={() => setShown(null)}
        footer={<Button onClick={() => setShown(null)}>{say("link.close")}</Button>}
      >
        <div className={css["stack"]}>
          <p className="hy-second">{say("link.notCopied")}</p>
          <CopyBox label={say("link.address")} text={url} />
        </div>
      </Dialog>
    </div>
  );
}

function IconButton(props: {
  readonly icon: "copy" | "qr";
  readonly label: string;
  readonly run: () => void;
}): ReactElement {
  return (
    <Button
      type="text"
      size="small"
      aria-label={props.label}
      title={props.label}
      icon={<Icon name={props.icon} size={16} />}
      onClick={props.run}
    />
  );
}

function RevokeButton({ link, name }: Omit<LinkActionsProps, "canEdit">): ReactElement {
  const say = useChannelWords();
  const refresh = useRefreshLinks(link.surveyId);
  return (
    <ConfirmButton
      type="text"
      size="small"
      danger
      label={say("link.revoke")}
      question={say("link.revokeQuestion", { name })}
      onConfirm={async () => {
        await request<typeof revokeLinkRoute>({
          method: "delete",
          path: "/api/v1/surveys/{id}/links/{linkId}",
          params: { id: link.surveyId, linkId: link.id },
        });
        toast(say("link.revoked"));
        await refresh();
      }}
    >
      {say("link.revokeText")}
    </ConfirmButton>
  );
}
