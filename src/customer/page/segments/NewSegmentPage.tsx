import type { ReactElement } from "react";
import { SegmentEditor } from "./SegmentEditor.tsx";

/** Names a condition over customers. */
export function NewSegmentPage(): ReactElement {
  return <SegmentEditor segment={null} />;
}
