import {
  KeyboardCode,
  pointerWithin,
  rectIntersection,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
} from "@dnd-kit/core";

/** The column under the pointer; with keys the one that the card lies over. */
export const overColumn: CollisionDetection = (args) =>
  args.pointerCoordinates === null ? rectIntersection(args) : pointerWithin(args);

const STEPS: Readonly<Record<string, 1 | -1>> = { [KeyboardCode.Right]: 1, [KeyboardCode.Left]: -1 };

/** Left and right carry the card to the next column. */
export const toNextColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const by = STEPS[event.code];
  const { collisionRect, droppableRects, droppableContainers } = context;
  if (by === undefined || collisionRect === null) return undefined;
  event.preventDefault();
  const middle = collisionRect.left + collisionRect.width / 2;
  const columns = droppableContainers
    .getEnabled()
    .flatMap(({ id }) => droppableRects.get(id) ?? [])
    .toSorted((a, b) => a.left - b.left);
  const at = columns.findIndex(({ left, right }) => middle >= left && middle <= right);
  const target = columns[Math.max(0, Math.min(columns.length - 1, at + by))];
  if (!target) return undefined;
  const x = target.left + (target.width - collisionRect.width) / 2;
  return { x, y: Math.max(currentCoordinates.y, target.top + 8) };
};
