import { Alert, Button } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { use, useEffect, type ReactElement } from "react";
import { inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { useReader } from "../../../ui/reader.ts";
import { ACTS } from "../../domain/life/case-facts.ts";
import type { CaseForm } from "../case/case-context.ts";
import { useEvents, type Feedback } from "../feedback-queries.ts";
import { useLifeWords } from "../feedback-words.ts";
import { useViewWords } from "../inbox-view-words.ts";
import { dropNews, useNews } from "../live/case-news.ts";
import { forgetTyping } from "../live/typing.ts";
import css from "./Presence.module.css";
import { presenceText } from "./presence-text.ts";
import { usePresent } from "./presence-queries.ts";
import { useSignsOfLife } from "./use-signs-of-life.ts";

interface CaseCompanyProps {
  readonly feedback: Feedback;
  /** The form that lies over the case. */
  readonly form: CaseForm | null;
}

/** Who else is at this case, and what they changed while one was writing. */
export function CaseCompany({ feedback, form }: CaseCompanyProps): ReactElement {
  const { id, revision } = feedback;
  useSignsOfLife(id, form);
  // A new revision is shown: what the fields hold now is where writing begins.
  useEffect(() => forgetTyping(), [id, revision]);
  const known = useNews(id);
  useEffect(() => {
    if (known !== null && revision >= known) dropNews(id);
  }, [id, known, revision]);
  return (
    <div role="status" style={{ display: "contents" }}>
      <Others id={id} />
      {known !== null && known > revision && <News id={id} />}
    </div>
  );
}

function Others({ id }: { readonly id: string }): ReactElement | null {
  const people = usePresent(id);
  const say = useViewWords();
  if (people.length === 0) return null;
  return (
    <div
      className={css["strip"]}
      aria-label={say("presence.label")}
      role="group"
      data-writing={people.some(({ writing }) => writing !== null)}
    >
      {people.map((person) => (
        <span key={person.userId} className={css["person"]}>
          <span className={css["dot"]} aria-hidden />
          {presenceText(person, say)}
        </span>
      ))}
    </div>
  );
}

function News({ id }: { readonly id: string }): ReactElement | null {
  const say = useViewWords();
  const client = useQueryClient();
  const text = useNewsText(id);
  if (text === null) return null;
  const show = (): void => {
    dropNews(id);
    void client.invalidateQueries({ queryKey: ["feedback", "one", id] });
  };
  return (
    <Alert
      type="info"
      showIcon
      title={text}
      description={say("news.kept")}
      action={<Button onClick={show}>{say("news.show")}</Button>}
    />
  );
}

/** What was done last; null until the history tells. */
function useNewsText(id: string): string | null {
  const say = useViewWords();
  const life = useLifeWords();
  const reader = useReader();
  const zone = use(ZoneContext);
  const { data: events = [] } = useEvents(id);
  const last = events.at(-1);
  if (last === undefined) return null;
  const isOwn = last.actorKind === "user" && last.actorName === reader.name;
  const name = isOwn ? say("news.you") : last.actorKind === "system" ? say("news.system") : last.actorName;
  const { time } = inZone(last.at, zone);
  const act = ACTS.find((one) => one === last.act);
  if (act === undefined) return say("news.change", { name, time });
  return say("news.act", { name, time, act: life(`acts.${act}`) });
}
