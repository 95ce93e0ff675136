import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  MeasuringStrategy,
  pointerWithin,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type CollisionDetection,
  type DragEndEvent,
  type UniqueIdentifier,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import type { ReactElement, ReactNode } from "react";
import { movePage } from "../../domain/editing/edit-pages.ts";
import { moveQuestion, placeOf, questionOf } from "../../domain/editing/move-question.ts";
import { nameQuestion } from "../../domain/reading/name-question.ts";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { pageIdOf, questionIdOf } from "./drag-ids.ts";
import { namePage } from "./name-page.ts";

/** A page goes among pages; a question goes to questions, and onto the page that the pointer is over. */
const collide: CollisionDetection = (args) => {
  const pages = args.droppableContainers.filter(({ id }) => pageIdOf(id) !== null);
  if (pageIdOf(args.active.id) !== null) return closestCenter({ ...args, droppableContainers: pages });
  const under = pointerWithin({ ...args, droppableContainers: pages });
  if (under.length > 0) return under;
  const questions = args.droppableContainers.filter(({ id }) => questionIdOf(id) !== null);
  return closestCenter({
    ...args,
    droppableContainers: args.pointerCoordinates ? questions : args.droppableContainers,
  });
};

/** Where pages and questions are moved by mouse, touch and keys. */
export function DragSpace({ children }: { readonly children: ReactNode }): ReactElement {
  const say = useBuilderWords();
  const { edit, openPage, definition, selected, select } = useBuilder();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const announcements = useAnnouncements();
  const drop = ({ active, over }: DragEndEvent): void => {
    if (!over || over.id === active.id) return;
    const question = questionIdOf(active.id);
    const page = pageIdOf(active.id);
    const toPage = definition.pages.findIndex(({ code }) => code === pageIdOf(over.id));
    if (page !== null) {
      const from = definition.pages.findIndex(({ code }) => code === page);
      edit((now) => movePage(now, from, toPage));
    } else if (question !== null && toPage >= 0) {
      edit((now) => moveQuestion(now, question, { page: toPage, at: Infinity }));
      if (selected === question) select(question);
      else openPage(toPage);
    } else if (question !== null) {
      const to = placeOf(definition, questionIdOf(over.id) ?? "");
      if (to) edit((now) => moveQuestion(now, question, to));
    }
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collide}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say("drag.help") } }}
      onDragEnd={drop}
    >
      {children}
    </DndContext>
  );
}

function useAnnouncements(): Announcements {
  const say = useBuilderWords();
  const { definition, language } = useBuilder();
  const nameOf = (id: UniqueIdentifier): string => {
    const question = questionOf(definition, questionIdOf(id) ?? "");
    if (question) return nameQuestion(question, language);
    const at = definition.pages.findIndex(({ code }) => code === pageIdOf(id));
    return namePage(definition.pages[at], at, { language, say });
  };
  return {
    onDragStart: ({ active }) => say("drag.lifted", { name: nameOf(active.id) }),
    onDragOver: ({ active, over }) =>
      over
        ? say("drag.over", { name: nameOf(active.id), over: nameOf(over.id) })
        : say("drag.nowhere", { name: nameOf(active.id) }),
    onDragEnd: ({ active, over }) =>
      over
        ? say("drag.dropped", { name: nameOf(active.id), over: nameOf(over.id) })
        : say("drag.back", { name: nameOf(active.id) }),
    onDragCancel: ({ active }) => say("drag.back", { name: nameOf(active.id) }),
  };
}
