import type { ReactElement } from "react";
import { DateText, InstantText } from "../../../ui/DateText.tsx";
import { useMay } from "../../../ui/reader.ts";
import { Link } from "react-router";
import type { Customer } from "../../contract/customer.ts";
import { useAttributes } from "../customer-queries.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { Chip, Chips } from "../../../ui/Chip.tsx";
import { Facts } from "../../../ui/Facts.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { ownField } from "./customer-draft.ts";
import { useFieldWords } from "./use-field-words.ts";
import css from "./FactsPanel.module.css";

/** What is known of the customer itself. */
export function FactsPanel(props: { readonly customer: Customer }): ReactElement {
  const { customer } = props;
  const say = useCustomerWords();
  const { word } = useCodeWords();
  const missing = <span className="hy-third">{say("record.missing")}</span>;
  const day = (date: string | null) => (date === null ? missing : <DateText date={date} />);
  const facts = [
    { label: say("fields.region"), value: customer.region ?? missing },
    { label: say("fields.industry"), value: customer.industry ?? missing },
    { label: say("fields.registeredOn"), value: day(customer.registeredOn) },
    { label: say("fields.cooperationSince"), value: day(customer.cooperationSince) },
    {
      label: say("fields.channelPreference"),
      value: customer.channelPreference === null ? missing : word(customer.channelPreference),
    },
    ...useOwnFacts(customer),
    { label: say("fields.tags"), value: customer.tags.length > 0 ? <Tags tags={customer.tags} /> : missing },
    ...(customer.note === "" ? [] : [{ label: say("fields.note"), value: customer.note }]),
  ];
  return (
    <Panel title={say("record.facts")}>
      <Facts wide facts={facts} />
      <Trace customer={customer} />
    </Panel>
  );
}

function useOwnFacts(customer: Customer): { readonly label: string; readonly value: string }[] {
  const attributes = useAttributes().data ?? [];
  const words = useFieldWords(attributes);
  return attributes
    .filter(({ code, retiredAt }) => retiredAt === null || customer.attributes[code] !== undefined)
    .filter(({ code }) => customer.attributes[code] !== undefined)
    .map(({ code, label }) => ({ label, value: words.value(ownField(code), customer.attributes[code]) }));
}

function Tags(props: { readonly tags: readonly string[] }): ReactElement {
  return (
    <Chips>
      {props.tags.map((tag) => (
        <Link key={tag} to={`/customers?tag=${encodeURIComponent(tag)}`} className={css["tag"]}>
          <Chip>{tag}</Chip>
        </Link>
      ))}
    </Chips>
  );
}

/** When it was made and changed, and where that is written down. */
function Trace(props: { readonly customer: Customer }): ReactElement {
  const say = useCustomerWords();
  const mayAudit = useMay("maySeeAudit");
  const { id, createdAt, updatedAt } = props.customer;
  return (
    <p className={css["trace"]}>
      <span>
        {say("fields.createdAt")} <InstantText instant={createdAt} />
      </span>
      <span>
        {say("record.updated")} <InstantText instant={updatedAt} />
      </span>
      {mayAudit ? (
        <Link to={`/settings/audit?type=customer&record=${id}`}>{say("record.audit")}</Link>
      ) : (
        <span>{say("record.auditNote")}</span>
      )}
    </p>
  );
}
