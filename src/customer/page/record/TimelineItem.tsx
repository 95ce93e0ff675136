import { use, type ReactElement, type ReactNode } from "react";
import { Link } from "react-router";
import { inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useMay } from "../../../ui/reader.ts";
import type { Customer } from "../../contract/customer.ts";
import type { TimelineEntry } from "../../contract/timeline.ts";
import { CustomerSlotsContext } from "../customer-slots.ts";
import { useCustomerWords } from "../customer-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { UndoMergeButton } from "../duplicates/UndoMergeButton.tsx";
import { TimelineDetails } from "./TimelineDetails.tsx";
import css from "./Timeline.module.css";
import { useTimelineTitle } from "./use-timeline-title.ts";

/** One thing that happened. */
export function TimelineItem(props: {
  readonly entry: TimelineEntry;
  readonly customer: Customer;
}): ReactElement {
  const { entry, customer } = props;
  const { timeline } = use(CustomerSlotsContext);
  const titleOf = useTimelineTitle();
  const slot = timeline[entry.kind];
  if (slot) {
    return (
      <Frame entry={entry} icon={<Icon name={slot.icon} size={16} />} tone="plain">
        <slot.Entry entry={entry} />
      </Frame>
    );
  }
  const { icon, tone, title } = titleOf(entry);
  const recordId = entry.kind === "service-record" ? entry.id.split(/[\s:]/).at(-1) : undefined;
  return (
    <Frame entry={entry} icon={<Icon name={icon} size={16} />} tone={tone}>
      <Head entry={entry} customer={customer}>
        {recordId ? <Link to={`/service-records/${recordId}`}>{title}</Link> : title}
      </Head>
      <TimelineDetails entry={entry} />
      <MergeUndo entry={entry} />
    </Frame>
  );
}

function Frame(props: {
  entry: TimelineEntry;
  icon: ReactNode;
  tone: string;
  children: ReactNode;
}): ReactElement {
  return (
    <li className={css["item"]}>
      <span className={css["icon"]} data-tone={props.tone}>
        {props.icon}
      </span>
      <div>{props.children}</div>
    </li>
  );
}

function Head(props: { entry: TimelineEntry; customer: Customer; children: ReactNode }): ReactElement {
  const { entry, customer } = props;
  const say = useCustomerWords();
  const zone = use(ZoneContext);
  const { time } = inZone(entry.at, zone);
  return (
    <div className={css["head"]}>
      <strong>{props.children}</strong>
      <span className={css["small"]}>
        {/* A service whose hour is not known stands at noon of its day. */}
        {!(entry.kind === "service-record" && time === "12:00") && <time dateTime={entry.at}>{time}</time>}
        {entry.actorName !== null && ` · ${entry.actorName}`}
      </span>
      {entry.customerId !== customer.id && <Chip>{say("timeline.fromMerged")}</Chip>}
    </div>
  );
}

/** A merge can be taken back where it is told. */
function MergeUndo(props: { readonly entry: TimelineEntry }): ReactElement | null {
  const { kind, data } = props.entry;
  const mayMerge = useMay("mayMergeCustomers");
  const mergeId = data["mergeId"];
  if (kind !== "merge" || data["undone"] === true || typeof mergeId !== "string" || !mayMerge) return null;
  return <UndoMergeButton mergeId={mergeId} />;
}
