import type { CSSProperties } from "react";
import type { useSortable } from "@dnd-kit/sortable";

/** How something looks while it is dragged or makes room. */
export function liftedStyle({
  transform,
  transition,
  isDragging,
}: Pick<ReturnType<typeof useSortable>, "transform" | "transition" | "isDragging">): CSSProperties {
  return {
    ...(transform ? { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)` } : {}),
    ...(transition === undefined ? {} : { transition }),
    ...(isDragging ? { position: "relative", zIndex: 3, opacity: 0.85 } : {}),
  };
}
