import { Button } from "antd";
import { useDroppable } from "@dnd-kit/core";
import { useId, type ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import type { FeedbackSummary } from "../feedback-queries.ts";
import { useLifeWords } from "../feedback-words.ts";
import { useViewWords } from "../inbox-view-words.ts";
import { BoardCard } from "./BoardCard.tsx";
import css from "./Board.module.css";
import { stepsBetween } from "./steps-between.ts";
import { CARDS_AT_ONCE, useColumnCards, type BoardColumn as Column } from "./use-board.ts";

/** From here on the server counts no further. */
const MANY = 1_000;

interface BoardColumnProps {
  readonly column: Column;
  readonly count: number | undefined;
  /** The card that is carried just now. */
  readonly lifted: FeedbackSummary | null;
  readonly addressOf: (id: string) => string;
}

/** The cases of a stage; while a card is carried it says whether the card may be dropped here. */
export function BoardColumn({ column, count, lifted, addressOf }: BoardColumnProps): ReactElement {
  const { stage } = column;
  const say = useViewWords();
  const life = useLifeWords();
  const id = useId();
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const acts = lifted === null || lifted.stage === stage ? null : stepsBetween(lifted.stage, stage);
  const name = life(`stages.${stage}`);
  const many = count !== undefined && count >= MANY ? say("board.many") : (count ?? "…");
  return (
    <section
      ref={setNodeRef}
      className={css["column"]}
      aria-labelledby={id}
      data-over={isOver}
      data-drop={acts === null ? undefined : acts.length > 0}
    >
      <h2 id={id} className={css["head"]}>
        <span>
          {name}
          {stage === "closed" && <span className="hy-third"> · {say("board.closedDays")}</span>}
        </span>
        <span className={css["count"]}>{many}</span>
      </h2>
      {acts !== null && (
        <p className={css["drop"]}>
          {acts[0] ? say("board.mayHere", { act: life(`acts.${acts[0]}`) }) : say("board.notHere")}
        </p>
      )}
      <Cards column={column} count={count} addressOf={addressOf} />
    </section>
  );
}

function Cards({ column, count, addressOf }: Omit<BoardColumnProps, "lifted">): ReactElement {
  const say = useViewWords();
  const life = useLifeWords();
  const list = useColumnCards(column);
  if (list.state === "loading") return <LoadingState />;
  if (list.state === "failed") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0) return <p className={css["empty"]}>{say("board.empty")}</p>;
  const left = Math.min(CARDS_AT_ONCE, Math.max(1, (count ?? 0) - list.rows.length));
  return (
    <ul className={css["cards"]} aria-label={life(`stages.${column.stage}`)}>
      {list.rows.map((row) => (
        <BoardCard key={row.id} row={row} to={addressOf(row.id)} />
      ))}
      {list.hasMore && (
        <li>
          <Button block size="small" disabled={list.loadingMore} onClick={list.loadMore}>
            {say("board.more", { count: left })}
          </Button>
        </li>
      )}
    </ul>
  );
}
