import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import type { DefinitionFault } from "../../domain/definition/definition-fault.ts";
import { questionOf } from "../../domain/editing/move-question.ts";
import { nameQuestion } from "../../domain/reading/name-question.ts";
import { definitionFaultsEn } from "../../words/definition-faults-en.ts";
import { definitionFaultsZh } from "../../words/definition-faults-zh.ts";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { questionOfFault } from "./draft-notes.ts";

/** What keeps the survey from being published, each with the way there. */
export function FaultList(props: { readonly onSelect: (code: string | null) => void }): ReactElement {
  const say = useBuilderWords();
  const { notes } = useBuilder();
  if (notes.faults.length === 0)
    return (
      <p className={css["good"]}>
        <Icon name="check" size={16} /> {say("faults.none")}
      </p>
    );
  return (
    <section>
      <h2 className={css["sideTitle"]}>
        {say("faults.title")} {notes.faults.length}
      </h2>
      <p className="hy-second">{say("faults.note")}</p>
      <ul className={css["faults"]}>
        {notes.faults.map((fault) => (
          <Fault key={`${fault.path} ${fault.code}`} fault={fault} onSelect={props.onSelect} />
        ))}
      </ul>
    </section>
  );
}

interface FaultProps {
  readonly fault: DefinitionFault;
  readonly onSelect: (code: string | null) => void;
}

function Fault({ fault, onSelect }: FaultProps): ReactElement {
  const say = useBuilderWords();
  const { definition, language, openPage } = useBuilder();
  const told = language === "en" ? definitionFaultsEn : definitionFaultsZh;
  const code = questionOfFault(definition, fault);
  const question = code === null ? null : questionOf(definition, code);
  const page = /^pages\.(\d+)/u.exec(fault.path)?.[1];
  const where = question
    ? nameQuestion(question, language)
    : page === undefined
      ? say("faults.survey")
      : say("faults.page", { number: Number(page) + 1 });
  return (
    <li>
      <button
        type="button"
        className={css["link"]}
        onClick={() => {
          if (question || page === undefined) return onSelect(question?.code ?? null);
          openPage(Number(page));
          return undefined;
        }}
      >
        {where}
      </button>
      <span>{told[fault.code](fault.details)}</span>
    </li>
  );
}
