import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import type { Deadline } from "../feedback-queries.ts";
import { useCaseWords, useInboxWords, useLifeWords } from "../feedback-words.ts";
import css from "./ClockTable.module.css";

/** Every clock of every round: when it ran, whether it was kept. */
export function ClockTable({ clocks }: { readonly clocks: readonly Deadline[] }): ReactElement | null {
  const say = useCaseWords();
  const [open, setOpen] = useState(false);
  if (clocks.length === 0) return null;
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {say("clocks.title")}
      </Button>
      <Dialog open={open} title={say("clocks.title")} onClose={() => setOpen(false)}>
        <Rows clocks={clocks} />
      </Dialog>
    </>
  );
}

function Rows({ clocks }: { readonly clocks: readonly Deadline[] }): ReactElement {
  const say = useCaseWords();
  const inbox = useInboxWords();
  const life = useLifeWords();
  return (
    <ul className={css["clocks"]}>
      {clocks.map((clock) => (
        <li key={`${clock.round} ${clock.clock} ${clock.startedAt}`}>
          <b>{life(`clocks.${clock.clock}`)}</b>
          <span className={css["state"]} data-state={stateOf(clock)}>
            {say(`clocks.${stateOf(clock)}`)}
          </span>
          <span className="hy-third">{say("round", { round: clock.round })}</span>
          <dl>
            <div>
              <dt>{say("clocks.started")}</dt>
              <dd>
                <InstantText instant={clock.startedAt} />
              </dd>
            </div>
            <div>
              <dt>{say("clocks.due")}</dt>
              <dd>
                <InstantText instant={clock.dueAt} />
                {clock.provisional && inbox("deadline.provisional")}
              </dd>
            </div>
            {clock.stoppedAt && (
              <div>
                <dt>{say("clocks.stopped")}</dt>
                <dd>
                  <InstantText instant={clock.stoppedAt} />
                </dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function stateOf({
  state,
  breachedAt,
  isCancelled,
}: Deadline): "late" | "kept" | "running" | "paused" | "cancelled" {
  if (breachedAt !== null) return "late";
  if (isCancelled) return "cancelled";
  return state === "stopped" ? "kept" : state;
}
