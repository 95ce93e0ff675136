import type { ReactElement } from "react";
import type { SegmentCondition } from "../../domain/segment-condition.ts";
import { useSegmentPreview } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";

/** How many customers meet the conditions now. */
export function SegmentCount(props: {
  readonly conditions: Readonly<Record<string, unknown>>;
}): ReactElement {
  const say = useCustomerWords();
  // The server made and checked these conditions; the contract only says "a tree".
  const preview = useSegmentPreview(props.conditions as unknown as SegmentCondition);
  if (preview.data)
    return <span className="hy-nowrap">{say("segments.customers", { count: preview.data.count })}</span>;
  return (
    <span className="hy-third">{say(preview.isError ? "segments.notCounted" : "segments.counting")}</span>
  );
}
