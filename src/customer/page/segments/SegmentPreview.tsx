import { useEffect, useState, type ReactElement } from "react";
import { Link } from "react-router";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import type { CustomerAttribute } from "../../contract/customer-attribute.ts";
import { describeSegment } from "../../domain/describe-segment.ts";
import type { SegmentCondition } from "../../domain/segment-condition.ts";
import { useColleagues, useSegmentPreview } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";
import { CustomerTags } from "../parts/CustomerTags.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import css from "./SegmentPreview.module.css";

interface SegmentPreviewProps {
  readonly condition: SegmentCondition;
  readonly incomplete: number;
  readonly attributes: readonly CustomerAttribute[];
}

const PAUSE_MS = 400;

/** The conditions in words, how many customers meet them now, and some of these. */
export function SegmentPreview(props: SegmentPreviewProps): ReactElement {
  const say = useCustomerWords();
  const sentence = useSentence(props);
  const asked = useSettled(props.condition);
  const preview = useSegmentPreview(asked);
  const { data } = preview;
  return (
    <Panel title={say("segments.matching")}>
      <p className={css["count"]} role="status">
        {data ? say("segments.customers", { count: data.count }) : say("segments.counting")}
      </p>
      <h3 className={css["small"]}>{say("segments.inWords")}</h3>
      <p>{sentence}</p>
      {props.incomplete > 0 && (
        <p className={css["warn"]}>{say("segments.incomplete", { count: props.incomplete })}</p>
      )}
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {data && data.sample.length === 0 && <p className="hy-third">{say("segments.sampleNone")}</p>}
      {data && data.sample.length > 0 && (
        <>
          <h3 className={css["small"]}>{say("segments.sample", { count: data.sample.length })}</h3>
          <ul className={css["sample"]} aria-busy={preview.isPlaceholderData}>
            {data.sample.map((customer) => (
              <li key={customer.id}>
                <Link to={`/customers/${customer.id}`}>{customer.name}</Link>
                <CustomerTags customer={customer} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function useSentence(props: SegmentPreviewProps): string {
  const say = useCustomerWords();
  const language = useLanguage();
  const colleagues = useColleagues();
  const { condition } = props;
  if (condition.op === "and" && condition.conditions.length === 0) return say("segments.everyone");
  const names = {
    attributes: Object.fromEntries(props.attributes.map(({ code, label }) => [code, label])),
    people: Object.fromEntries(colleagues.map(({ id, name }) => [id, name])),
  };
  return describeSegment(condition, names, language);
}

/** `condition` once it has not changed for a moment. */
function useSettled(condition: SegmentCondition): SegmentCondition {
  const [settled, setSettled] = useState(condition);
  const text = JSON.stringify(condition);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as SegmentCondition), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
