import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import { Icon } from "../../../../ui/Icon.tsx";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import { liftedStyle } from "../lifted-style.ts";
import css from "./settings.module.css";

interface SortableRowsProps {
  /** Codes, in order. */
  readonly ids: readonly string[];
  /** What the list is, for who cannot see it. */
  readonly label: string;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (at: number) => void;
  readonly row: (at: number) => ReactNode;
}

/** Options or rows: moved by a handle, by Alt and an arrow, removed by a button. */
export function SortableRows(props: SortableRowsProps): ReactElement {
  const say = useBuilderWords();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { ids } = props;
  const nameOf = (id: string | number): string => String(ids.indexOf(String(id)) + 1);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        screenReaderInstructions: { draggable: say("drag.help") },
        announcements: {
          onDragStart: ({ active }) => say("drag.lifted", { name: nameOf(active.id) }),
          onDragOver: ({ active, over }) =>
            over ? say("drag.over", { name: nameOf(active.id), over: nameOf(over.id) }) : undefined,
          onDragEnd: ({ active, over }) =>
            over ? say("drag.dropped", { name: nameOf(active.id), over: nameOf(over.id) }) : undefined,
          onDragCancel: ({ active }) => say("drag.back", { name: nameOf(active.id) }),
        },
      }}
      onDragEnd={({ active, over }) => {
        const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over?.id))];
        if (over && from !== to) props.onMove(from, to);
      }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        <ol className={css["parts"]} aria-label={props.label}>
          {ids.map((id, at) => (
            <SortableRow key={id} id={id} at={at} {...props} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function SortableRow(props: SortableRowsProps & { readonly id: string; readonly at: number }): ReactElement {
  const say = useBuilderWords();
  const { readOnly } = useBuilder();
  const { id, at, ids } = props;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, ...lift } = useSortable({
    id,
    disabled: readOnly,
  });
  const number = at + 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || !event.altKey || readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    if (ids[at + by] !== undefined) props.onMove(at, at + by);
  };
  return (
    <li ref={setNodeRef} style={liftedStyle(lift)} className={css["part"]} onKeyDown={onKeyDown}>
      {!readOnly && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={css["handle"]}
          aria-label={say("parts.drag", { number })}
          aria-describedby={attributes["aria-describedby"]}
          {...listeners}
        >
          <Icon name="drag" size={16} />
        </button>
      )}
      {props.row(at)}
      {!readOnly && (
        <button
          type="button"
          className={`hy-icon-button ${css["remove"]}`}
          aria-label={say("parts.remove", { number })}
          title={say("parts.remove", { number })}
          onClick={() => props.onRemove(at)}
        >
          <Icon name="close" size={16} />
        </button>
      )}
    </li>
  );
}
