import { Button } from "antd";
import type { ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { CopyText } from "../web-form/CopyText.tsx";
import type { TaskCard } from "./task-card-queries.ts";
import { useTaskCardWords } from "./task-card-words.ts";
import css from "./TaskCards.module.css";

interface CardLinkDialogProps {
  readonly feedbackId: string;
  readonly card: TaskCard;
  readonly onClose: () => void;
}

/** The link of a card, to copy and to scan. */
export function CardLinkDialog({ feedbackId, card, onClose }: CardLinkDialogProps): ReactElement {
  const say = useTaskCardWords();
  const qr = addressOf({
    path: "/api/v1/feedback/{id}/task-cards/{cardId}/qr",
    params: { id: feedbackId, cardId: card.id },
  });
  return (
    <Dialog
      open
      title={say("linkTitle", { name: card.guestName })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{say("close")}</Button>}
    >
      <div className={css["stack"]}>
        <p className="hy-second">{say("linkNote")}</p>
        {card.kind === "check" && <p className="hy-second">{say("checkLinkNote")}</p>}
        <CopyText label={say("link")} text={card.url ?? ""} />
        <img className={css["qr"]} src={qr} alt={say("qr")} width={208} height={228} />
      </div>
    </Dialog>
  );
}
