import type { ReactElement, ReactNode } from "react";
import { formatDate } from "../../../ui/date-format.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import type { TimelineEntry } from "../../contract/timeline.ts";
import { useAttributes } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";
import { amountText } from "../parts/amount-text.ts";
import css from "./Timeline.module.css";
import { useFieldWords } from "./use-field-words.ts";

/** What is known of an entry beyond its title. */
export function TimelineDetails(props: { readonly entry: TimelineEntry }): ReactElement | null {
  const { kind } = props.entry;
  if (kind === "service-record") return <Service entry={props.entry} />;
  if (kind === "edit") return <Edit entry={props.entry} />;
  return <Words entry={props.entry} />;
}

function Service(props: { readonly entry: TimelineEntry }): ReactElement {
  const say = useCustomerWords();
  const { data } = props.entry;
  const text = (name: string): string | null => (data[name] ? String(data[name]) : null);
  const told = (
    name: "orderNumber" | "staffName" | "amount",
    key: "order" | "staff" | "amount",
  ): ReactNode => {
    const value = text(name);
    return value !== null && <span key={name}>{say(`timeline.${key}`, { value })}</span>;
  };
  const resolvedAt = text("resolvedAt");
  return (
    <>
      <div className={css["facts"]}>
        {text("product") !== null && <span>{text("product")}</span>}
        {told("staffName", "staff")}
        {told("orderNumber", "order")}
        {typeof data["amount"] === "number" && (
          <span>{say("timeline.amount", { value: amountText(data["amount"]) })}</span>
        )}
        {resolvedAt !== null && (
          <span>
            {say("timeline.resolved")} <InstantText instant={resolvedAt} />
          </span>
        )}
      </div>
      {text("note") !== null && <p className={css["words"]}>{text("note")}</p>}
    </>
  );
}

function Edit(props: { readonly entry: TimelineEntry }): ReactElement | null {
  const say = useCustomerWords();
  const words = useFieldWords(useAttributes().data ?? []);
  const fields = props.entry.data["fields"];
  if (!Array.isArray(fields) || fields.length === 0) return null;
  const listed = fields.map(words.label).join(say("common.listJoin"));
  return <p className={css["words"]}>{say("timeline.changedFields", { fields: listed })}</p>;
}

/** Reason, source, until when, from which file: whatever the entry has of these. */
function Words(props: { readonly entry: TimelineEntry }): ReactElement | null {
  const say = useCustomerWords();
  const language = useLanguage();
  const { data, kind } = props.entry;
  const until = data["until"];
  const parts = [
    data["title"],
    data["reason"],
    data["source"] ? `${say("will.source")}: ${String(data["source"])}` : null,
    typeof until === "string" ? say("timeline.until", { date: formatDate(until, language) }) : null,
    data["fileName"],
    kind === "customer-created" && data["imported"] === true ? say("timeline.imported") : null,
  ].filter((part) => typeof part === "string" && part !== "");
  return parts.length === 0 ? null : <p className={css["words"]}>{parts.join(" · ")}</p>;
}
