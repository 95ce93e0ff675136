import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { useMay } from "../../../ui/reader.ts";
import type { listEntriesRoute } from "../../contract/response-entry.ts";
import { ENTRY_CHANNELS } from "../../domain/survey-status.ts";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import css from "./RecentEntries.module.css";

const SHOWN = 8;

/** The forms typed in last, to look at one again. */
export function RecentEntries({ surveyId }: { readonly surveyId: string }): ReactElement {
  const say = useExchangeWords();
  const maySee = useMay("maySeeResponses");
  const { data } = useQuery({
    queryKey: ["entries", surveyId, "mine"],
    queryFn: ({ signal }) =>
      request<typeof listEntriesRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/entries",
        params: { id: surveyId },
        query: { mine: "true", limit: SHOWN },
        signal,
      }),
  });
  return (
    <section className={`hy-card ${css["recent"] ?? ""}`} aria-label={say("entry.recent")}>
      <h2>{say("entry.recent")}</h2>
      {data?.items.length === 0 && <p className="hy-third">{say("entry.recentEmpty")}</p>}
      <ul>
        {data?.items.map((entry) => {
          const channel = ENTRY_CHANNELS.find((one) => one === entry.channel) ?? "paper";
          const name = entry.paperNumber || say("entry.unnumbered");
          return (
            <li key={entry.responseId}>
              {maySee ? <Link to={`/responses/${entry.responseId}`}>{name}</Link> : <span>{name}</span>}
              <span className="hy-third">
                {say(`entry.channels.${channel}`)} · <InstantText instant={entry.enteredAt} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
