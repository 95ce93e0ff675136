import { use, type ReactElement } from "react";
import { Link } from "react-router";
import type { TimelineEntry } from "../../../customer/contract/timeline.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { zh } from "../../words/mailing-screen-zh.ts";
import { useMailingWords } from "./mailing-words.ts";

/** In a customer's timeline: asked to answer a survey. */
export function SurveyContactEntry({ entry }: { readonly entry: TimelineEntry }): ReactElement {
  const say = useMailingWords();
  const { time } = inZone(entry.at, use(ZoneContext));
  const { contact, channel, surveyId, surveyTitle, mailingId, delivery } = entry.data;
  const title = say(`contact.${String(contact)}` as WordKey<typeof zh>, { title: String(surveyTitle) });
  return (
    <p>
      <strong>
        {mailingId ? (
          <Link to={`/surveys/${String(surveyId)}/mailings/${String(mailingId)}`}>{title}</Link>
        ) : (
          title
        )}
      </strong>{" "}
      <span className="hy-third">
        <time dateTime={entry.at}>{time}</time> ·{" "}
        {say(`contact.channels.${String(channel)}` as WordKey<typeof zh>)}
      </span>{" "}
      {delivery === "dead" && <Chip tone="accent">{say("contact.failed")}</Chip>}
    </p>
  );
}
