import { useDraggable } from "@dnd-kit/core";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { Icon } from "../../../ui/Icon.tsx";
import { DueChip } from "../feedback-parts/DeadlineChip.tsx";
import { PriorityMark } from "../feedback-parts/PriorityMark.tsx";
import type { FeedbackSummary } from "../feedback-queries.ts";
import { useInboxWords } from "../feedback-words.ts";
import { useViewWords } from "../inbox-view-words.ts";
import { PresenceDot } from "../presence/PresenceDot.tsx";
import css from "./Board.module.css";

/** A case on the board: opened by its link, carried by mouse anywhere, by keys from its handle. */
export function BoardCard({ row, to }: { readonly row: FeedbackSummary; readonly to: string }): ReactElement {
  const say = useViewWords();
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: row.id,
    data: { row },
  });
  return (
    <li
      ref={setNodeRef}
      className={css["card"]}
      data-case={row.id}
      data-priority={row.priority}
      data-dragging={isDragging}
      {...listeners}
    >
      <Link to={to} className={css["link"]} draggable={false}>
        <CardFace row={row} />
      </Link>
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={css["handle"]}
        aria-label={say("board.drag", { number: row.number })}
        aria-describedby={attributes["aria-describedby"]}
      >
        <Icon name="drag" size={16} />
      </button>
    </li>
  );
}

/** What a card says. */
export function CardFace({ row }: { readonly row: FeedbackSummary }): ReactElement {
  const say = useInboxWords();
  return (
    <>
      <span className={css["top"]}>
        <PriorityMark priority={row.priority} />
        <span className={css["number"]}>{row.number}</span>
        <PresenceDot id={row.id} />
      </span>
      <span className={css["words"]}>{row.summary || row.excerpt}</span>
      <DueChip row={row} />
      <span className={css["who"]}>
        {[row.handlerName ?? say("list.noHandler"), row.round > 1 && say("list.round", { round: row.round })]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </>
  );
}
