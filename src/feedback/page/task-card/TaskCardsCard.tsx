import { Button } from "antd";
import { useState, type Dispatch, type ReactElement, type SetStateAction } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { CardLinkDialog } from "./CardLinkDialog.tsx";
import { SendCardDialog } from "./SendCardDialog.tsx";
import { TaskCardItem } from "./TaskCardItem.tsx";
import { useTaskCards, type TaskCard, type TaskCards } from "./task-card-queries.ts";
import { useTaskCardWords } from "./task-card-words.ts";
import css from "./TaskCards.module.css";

type Open = { readonly is: "task" | "check" } | { readonly is: "link"; readonly card: TaskCard };

/** Tasks and checks for people without an account; nothing where there are none and the reader may send none. */
export function TaskCardsCard({ feedbackId }: { readonly feedbackId: string }): ReactElement | null {
  const say = useTaskCardWords();
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error, refetch } = useTaskCards(feedbackId);
  if (data && isIdle(data)) return null;
  const showLink = (card: TaskCard): void => setOpen({ is: "link", card });
  return (
    <Panel
      title={say("title")}
      note={say("note")}
      actions={data && <SendButtons rights={data} onOpen={(is) => setOpen({ is })} />}
    >
      {data ? (
        <Items feedbackId={feedbackId} items={data.items} onLink={showLink} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState />
      )}
      {data && open && <Opened feedbackId={feedbackId} rights={data} open={open} setOpen={setOpen} />}
    </Panel>
  );
}

function isIdle({ items, maySendTask, maySendCheck }: TaskCards): boolean {
  return items.length === 0 && !maySendTask && !maySendCheck;
}

interface OpenedProps {
  readonly feedbackId: string;
  readonly rights: TaskCards;
  readonly open: Open;
  readonly setOpen: Dispatch<SetStateAction<Open | null>>;
}

/** The dialog that is open; the link follows the form that made it. */
function Opened({ feedbackId, rights, open, setOpen }: OpenedProps): ReactElement {
  if (open.is === "link")
    return <CardLinkDialog feedbackId={feedbackId} card={open.card} onClose={() => setOpen(null)} />;
  return (
    <SendCardDialog
      feedbackId={feedbackId}
      kind={open.is}
      rights={rights}
      onSent={(card) => setOpen({ is: "link", card })}
      onClose={() => setOpen((now) => (now?.is === "link" ? now : null))}
    />
  );
}

function SendButtons(props: {
  readonly rights: TaskCards;
  readonly onOpen: (kind: "task" | "check") => void;
}): ReactElement {
  const say = useTaskCardWords();
  const { rights, onOpen } = props;
  return (
    <>
      {rights.maySendTask && (
        <Button size="small" onClick={() => onOpen("task")}>
          {say("sendTask")}
        </Button>
      )}
      {rights.maySendCheck && (
        <Button size="small" onClick={() => onOpen("check")}>
          {say("sendCheck")}
        </Button>
      )}
    </>
  );
}

function Items(props: {
  readonly feedbackId: string;
  readonly items: readonly TaskCard[];
  readonly onLink: (card: TaskCard) => void;
}): ReactElement {
  const say = useTaskCardWords();
  if (props.items.length === 0) return <p className="hy-third">{say("none")}</p>;
  return (
    <ul className={css["items"]}>
      {props.items.map((card) => (
        <TaskCardItem
          key={card.id}
          feedbackId={props.feedbackId}
          card={card}
          onLink={() => props.onLink(card)}
        />
      ))}
    </ul>
  );
}
