import type { ReactElement } from "react";
import type { Import } from "../../contract/import.ts";
import { useMoreWords } from "../customer-words.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { ProgressBar } from "../parts/ProgressBar.tsx";

/** What the server is doing, and how far it is. */
export function ImportAtWork(props: { readonly shown: Import }): ReactElement {
  const { status, counts, progress } = props.shown;
  const say = useMoreWords();
  const { read, total } = counts;
  const rows =
    total === null ? say("imports.readRows", { read }) : say("imports.readRowsOf", { read, total });
  const percent = Math.floor(progress * 100);
  const title = say(`imports.statuses.${status}`);
  return (
    <Panel title={title} note={say("imports.workingNote")}>
      {status === "waiting" ? (
        <p role="status">{say("imports.waiting")}</p>
      ) : (
        <ProgressBar
          share={progress}
          label={title}
          text={`${say("imports.progress", { percent })} · ${rows}`}
        />
      )}
    </Panel>
  );
}
