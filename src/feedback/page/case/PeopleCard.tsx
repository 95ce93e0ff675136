import type { ReactElement } from "react";
import { useReader } from "../../../ui/reader.ts";
import { Facts } from "../../../ui/Facts.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { useWork, type Feedback } from "../feedback-queries.ts";
import { useCaseWords, type SayCase } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import css from "./PeopleCard.module.css";

/** Who did what in which round, and who must not judge it. */
export function PeopleCard(): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const { data: work } = useWork(feedback.id);
  const facts = [
    ...handlersOf(feedback, say),
    ...fact(say("people.owners"), namesOf(work?.measures.map(({ ownerName }) => ownerName) ?? [])),
    ...(work?.checks ?? []).map(({ round, checkedByName }) => ({
      label: say("people.checker", { round }),
      value: checkedByName,
    })),
    ...fact(say("people.caller"), namesOf(work?.attempts.map(({ madeByName }) => madeByName) ?? [])),
  ];
  return (
    <Panel title={say("people.title")}>
      {facts.length === 0 ? <p className="hy-third">{say("people.none")}</p> : <Facts facts={facts} />}
      <Apart owners={work?.measures.map(({ ownerId }) => ownerId) ?? []} />
    </Panel>
  );
}

/** Why duties are apart, and on which side the reader stands. */
function Apart({ owners }: { readonly owners: readonly (string | null)[] }): ReactElement {
  const { feedback } = useCase();
  const say = useCaseWords();
  const { id } = useReader();
  const hadPart = owners.includes(id) || feedback.handlers.some(({ userId }) => userId === id);
  const isJudged = feedback.stage === "checking" || feedback.stage === "calling_back";
  return (
    <>
      <p className={css["apart"]}>{say("people.apart")}</p>
      {hadPart && <p className={css["you"]}>{say("people.you")}</p>}
      {!hadPart && isJudged && <p className={css["youMay"]}>{say("people.youMay")}</p>}
    </>
  );
}

function handlersOf({ handlers, handlerId, handlerName, round: now }: Feedback, say: SayCase) {
  const isNamed = handlers.some(({ userId, round }) => userId === handlerId && round === now);
  const rounds = [...new Set(handlers.map(({ round }) => round))].toSorted((a, b) => a - b);
  return [
    ...fact(say("people.handler"), isNamed ? "" : (handlerName ?? "")),
    ...rounds.map((round) => ({
      label: say("people.handled", { round }),
      value: namesOf(handlers.filter((one) => one.round === round).map(({ name }) => name)),
    })),
  ];
}

function fact(label: string, value: string) {
  return value === "" ? [] : [{ label, value }];
}

function namesOf(names: readonly (string | null)[]): string {
  return [...new Set(names.filter(Boolean))].join(" · ");
}
