import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import type { QuestionType } from "../../domain/definition/survey-definition.ts";
import css from "./Builder.module.css";
import { useBuilderWords } from "./builder-words.ts";

const GROUPS = [
  { group: "grade", types: ["rating", "matrix", "nps"] },
  { group: "choice", types: ["single", "multiple", "yes_no"] },
  { group: "entry", types: ["text", "number", "date", "phone"] },
  { group: "words", types: ["section"] },
] as const;

interface TypeDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChoose: (type: QuestionType) => void;
}

/** All types of questions; arrows go from one to the next. */
export function TypeDialog({ open, onClose, onChoose }: TypeDialogProps): ReactElement {
  const say = useBuilderWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) list.current?.querySelector("button")?.focus();
  }, [open]);
  return (
    <Dialog open={open} title={say("question.addTitle")} onClose={onClose}>
      <div ref={list} className={css["types"]} onKeyDown={(event) => onArrow(event, list.current)}>
        {GROUPS.map(({ group, types }) => (
          <section key={group}>
            <h3>{say(`typeGroup.${group}`)}</h3>
            {types.map((type) => (
              <button key={type} type="button" className={css["typeButton"]} onClick={() => onChoose(type)}>
                <b>{say(`type.${type}`)}</b>
                <span className="hy-second">{say(`typeNote.${type}`)}</span>
              </button>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function onArrow(event: KeyboardEvent, list: HTMLElement | null): void {
  const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const buttons = [...(list?.querySelectorAll<HTMLElement>("button") ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}
