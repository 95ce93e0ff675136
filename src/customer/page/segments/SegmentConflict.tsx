import { Alert, Button } from "antd";
import type { ReactElement } from "react";
import type { Segment } from "../../contract/segment.ts";
import { useCustomerWords } from "../customer-words.ts";
import { Chips } from "../../../ui/Chip.tsx";

interface SegmentConflictProps {
  readonly theirs: Segment;
  readonly onTake: () => void;
  readonly onOverwrite: () => void;
}

/** Somebody else stored the segment first: what it says now, and both ways on. */
export function SegmentConflict(props: SegmentConflictProps): ReactElement {
  const say = useCustomerWords();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginTop: 16 }}
      title={say("segments.changed")}
      description={
        <>
          <p>
            {say("segments.changedText", {
              description: `${props.theirs.name}: ${props.theirs.description}`,
            })}
          </p>
          <Chips>
            <Button onClick={props.onTake}>{say("segments.takeTheirs")}</Button>
            <Button onClick={props.onOverwrite}>{say("segments.overwrite")}</Button>
          </Chips>
        </>
      }
    />
  );
}
