import type { ReactElement } from "react";
import type { WordKey } from "../../../ui/words/screen-words.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import type { zh } from "../../words/case-screen-zh.ts";
import { useCaseWords, type SayCase } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { decidedBy, markWords } from "./mark-words.ts";
import css from "./DecidedWords.module.css";

/** Words told of one decision. */
const SHOWN = 8;

/** A text of the case with the words marked that decided about it, those of the title or of the verbatim. */
export function MarkedText({ inSubject = false }: { readonly inSubject?: boolean }): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const words = feedback.decidingWords.filter((word) => (word.inSubject ?? false) === inSubject);
  const pieces = markWords(inSubject ? feedback.subject : feedback.verbatim, words);
  return (
    <>
      {pieces.map(({ text, decides }, i) =>
        decides.length === 0 ? (
          text
        ) : (
          <mark
            key={i}
            className={css["mark"]}
            data-priority={decides.includes("priority")}
            title={decides.map((one) => nameOf(one, say)).join(" · ")}
          >
            {text}
          </mark>
        ),
      )}
    </>
  );
}

/** What was proposed from the words, each with the words that decided it; those of the title are named as such. */
export function DecidedWords(): ReactElement | null {
  const { feedback } = useCase();
  const say = useCaseWords();
  const comma = useLanguage() === "zh" ? "、" : ", ";
  const { verbatim, subject, decidingWords, problemType, classifiedAt } = feedback;
  const told = decidedBy(
    verbatim,
    decidingWords.filter(({ inSubject }) => !inSubject),
  );
  const titled = decidedBy(
    subject,
    decidingWords.filter(({ inSubject }) => inSubject),
  );
  const decided = [...new Set([...titled.keys(), ...told.keys()])];
  const isTypeUnsaid =
    classifiedAt === null &&
    problemType === "other" &&
    !decided.some((one) => one === "problemType" || one === "typeUnclear");
  if (decided.length === 0 && !isTypeUnsaid) return null;
  const listed = (words: readonly string[] = []) => words.slice(0, SHOWN).join(comma);
  return (
    <dl className={css["legend"]} aria-label={say("verbatim.legend")}>
      {decided.map((one) => (
        <div key={one}>
          <dt>{nameOf(one, say)}</dt>
          <dd>
            {[
              titled.has(one) ? say("verbatim.inSubject", { words: listed(titled.get(one)) }) : "",
              listed(told.get(one)),
            ]
              .filter((part) => part !== "")
              .join(comma)}
          </dd>
        </div>
      ))}
      {isTypeUnsaid && (
        <div>
          <dt>{say("verbatim.decides.problemType")}</dt>
          <dd>{say("verbatim.typeUnsaid")}</dd>
        </div>
      )}
    </dl>
  );
}

function nameOf(decides: string, say: SayCase): string {
  const key = `verbatim.decides.${decides}`;
  const name = say(key as WordKey<typeof zh>);
  return name === key ? decides : name;
}
