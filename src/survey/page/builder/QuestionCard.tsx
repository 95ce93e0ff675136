import { useDndContext } from "@dnd-kit/core";
import { useSortable } from "@dnd-kit/sortable";
import type { KeyboardEvent, ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { isMac } from "../../../ui/shortcuts.ts";
import type { Question } from "../../domain/definition/survey-definition.ts";
import { nameQuestion, plainText } from "../../domain/reading/name-question.ts";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { questionId } from "./drag-ids.ts";
import { liftedStyle } from "./lifted-style.ts";
import { QuestionFacts } from "./QuestionFacts.tsx";
import { QuestionSettings } from "./settings/QuestionSettings.tsx";
import type { QuestionActs } from "./use-question-acts.ts";

interface QuestionCardProps {
  readonly question: Question;
  /** Null: words between questions. */
  readonly number: number | null;
  readonly acts: QuestionActs;
}

/** A question in the list; opened, its settings stand below it. */
export function QuestionCard({ question, number, acts }: QuestionCardProps): ReactElement {
  const say = useBuilderWords();
  const { selected, select, readOnly, narrow, language } = useBuilder();
  const { active } = useDndContext();
  const { code } = question;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isOver, ...lift } = useSortable({
    id: questionId(code),
    disabled: readOnly,
  });
  const name = nameQuestion(question, language);
  const isOpen = selected === code;
  return (
    <li
      ref={setNodeRef}
      style={liftedStyle(lift)}
      className={css["card"]}
      data-open={isOpen}
      data-over={isOver && active?.id !== questionId(code)}
    >
      <div className={css["cardHead"]}>
        {!readOnly && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={css["handle"]}
            aria-label={say("question.drag", { name })}
            aria-describedby={attributes["aria-describedby"]}
            {...listeners}
          >
            <Icon name="drag" size={16} />
          </button>
        )}
        <button
          type="button"
          className={css["cardMain"]}
          data-card={code}
          aria-expanded={isOpen}
          onClick={() => select(isOpen ? null : code)}
          onKeyDown={(event) => onCardKey(event, code, { acts, readOnly })}
        >
          <span className={css["words"]}>
            {number !== null && <b>{say("question.number", { number })}</b>}
            {plainText(question.text, language) || <span className="hy-third">{say("question.noText")}</span>}
          </span>
          <QuestionFacts question={question} />
        </button>
        {!readOnly && <CardMenu code={code} name={name} acts={acts} />}
      </div>
      {isOpen && !narrow && active === null && (
        <div className={css["settings"]}>
          <QuestionSettings code={code} />
        </div>
      )}
    </li>
  );
}

function CardMenu(props: { code: string; name: string; acts: QuestionActs }): ReactElement {
  const say = useBuilderWords();
  const { code, name, acts } = props;
  return (
    <Menu
      label={say("question.more", { name })}
      button={<Icon name="more" />}
      groups={[
        {
          items: [
            { key: "up", label: say("question.up"), run: () => acts.step(code, -1) },
            { key: "down", label: say("question.down"), run: () => acts.step(code, 1) },
            { key: "copy", label: say("question.duplicate"), icon: "copy", run: () => acts.duplicate(code) },
          ],
        },
        {
          items: [
            { key: "remove", label: say("question.remove"), icon: "trash", run: () => acts.askRemove(code) },
          ],
        },
      ]}
    />
  );
}

interface KeyWorld {
  readonly acts: QuestionActs;
  readonly readOnly: boolean;
}

/** Arrows go to the neighbours, with Alt they take the question along; Delete asks; ⌘D or Ctrl+D copies. */
function onCardKey(event: KeyboardEvent<HTMLElement>, code: string, { acts, readOnly }: KeyWorld): void {
  const act = actOf(event);
  if (act === null) return;
  event.preventDefault();
  if (act === "up" || act === "down") neighbour(event.currentTarget, act === "up" ? -1 : 1)?.focus();
  else if (readOnly) return;
  else if (act === "copy") acts.duplicate(code);
  else if (act === "remove") acts.askRemove(code);
  else acts.step(code, act === "lift" ? -1 : 1);
}

type CardAct = "up" | "down" | "lift" | "lower" | "copy" | "remove";

function actOf(event: KeyboardEvent): CardAct | null {
  const { key, altKey } = event;
  if (key === "ArrowUp") return altKey ? "lift" : "up";
  if (key === "ArrowDown") return altKey ? "lower" : "down";
  if (key === "Delete" || key === "Backspace") return "remove";
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  return mod && key.toLowerCase() === "d" ? "copy" : null;
}

function neighbour(card: HTMLElement, by: -1 | 1): HTMLElement | undefined {
  const cards = [...document.querySelectorAll<HTMLElement>("[data-card]")];
  return cards[cards.indexOf(card) + by];
}
