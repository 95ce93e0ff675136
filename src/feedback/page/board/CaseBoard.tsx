import { useRef, useState, type ReactElement } from "react";
import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MeasuringStrategy,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
} from "@dnd-kit/core";
import type { Stage } from "../../domain/life/stage.ts";
import type { BoardStage } from "../../domain/queue/board-column.ts";
import type { FeedbackSummary } from "../feedback-queries.ts";
import { useLifeWords } from "../feedback-words.ts";
import { useViewWords } from "../inbox-view-words.ts";
import type { Inbox } from "../inbox/use-inbox.ts";
import { useKeptScroll } from "../inbox/use-kept-scroll.ts";
import { overColumn, toNextColumn } from "./board-drag.ts";
import { BoardColumn } from "./BoardColumn.tsx";
import { BoardStep } from "./BoardStep.tsx";
import { CardFace } from "./BoardCard.tsx";
import css from "./Board.module.css";
import { stepsBetween } from "./steps-between.ts";
import { useBoardColumns, useStageCounts } from "./use-board.ts";

interface Wish {
  readonly row: FeedbackSummary;
  readonly to: BoardStage;
}

/** The cases by stage, side by side; carrying a card to another column is the step that leads there. */
export function CaseBoard({ inbox }: { readonly inbox: Inbox }): ReactElement {
  const say = useViewWords();
  const columns = useBoardColumns(inbox);
  const { data: counts } = useStageCounts(inbox);
  const [lifted, setLifted] = useState<FeedbackSummary | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useKeptScroll(box, `board ${inbox.key}`, counts !== undefined);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextColumn }),
  );
  const announcements = useAnnouncements();
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={overColumn}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say("board.help") } }}
      onDragStart={({ active }) => setLifted(rowOf(active.data.current))}
      onDragCancel={() => setLifted(null)}
      onDragEnd={({ active, over }) => {
        const row = rowOf(active.data.current);
        const to = over?.id as BoardStage | undefined;
        setLifted(null);
        if (row && to && to !== row.stage) setWish({ row, to });
      }}
    >
      <div ref={box} className={css["board"]} role="group" aria-label={say("board.label")} tabIndex={-1}>
        {columns.map((column) => (
          <BoardColumn
            key={column.stage}
            column={column}
            count={counts?.[column.stage]}
            lifted={lifted}
            addressOf={inbox.addressOf}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {lifted && (
          <div className={css["card"]} data-lifted>
            <CardFace row={lifted} />
          </div>
        )}
      </DragOverlay>
      {wish && (
        <BoardStep
          key={`${wish.row.id} ${wish.to}`}
          row={wish.row}
          acts={stepsBetween(wish.row.stage, wish.to)}
          to={wish.to}
          address={inbox.addressOf(wish.row.id)}
          onClose={() => setWish(null)}
        />
      )}
    </DndContext>
  );
}

function rowOf(data: Record<string, unknown> | undefined): FeedbackSummary | null {
  return (data?.["row"] as FeedbackSummary | undefined) ?? null;
}

/** What a screen reader says while a card is carried. */
function useAnnouncements(): Announcements {
  const say = useViewWords();
  const life = useLifeWords();
  const nameOf = (data: Record<string, unknown> | undefined): string => rowOf(data)?.number ?? "";
  return {
    onDragStart: ({ active }) => say("board.lifted", { number: nameOf(active.data.current) }),
    onDragOver: ({ active, over }) => {
      const row = rowOf(active.data.current);
      if (!over || !row) return say("board.nowhere", { number: row?.number ?? "" });
      const to = over.id as Stage;
      const isWay = to === row.stage || stepsBetween(row.stage, to).length > 0;
      const words = { number: row.number, stage: life(`stages.${to}`) };
      return isWay ? say("board.over", words) : say("board.impossible", words);
    },
    onDragEnd: ({ active, over }) =>
      over
        ? say("board.dropped", { stage: life(`stages.${over.id as Stage}`) })
        : say("board.back", { number: nameOf(active.data.current) }),
    onDragCancel: ({ active }) => say("board.back", { number: nameOf(active.data.current) }),
  };
}
