import { useMemo, type ReactElement } from "react";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { MaskedText } from "../../../ui/MaskedText.tsx";
import type { Customer } from "../../contract/customer.ts";
import { useCustomerWords } from "../customer-words.ts";
import { Chip, Chips } from "../../../ui/Chip.tsx";
import { CustomerTags, DoNotContactChip } from "../parts/CustomerTags.tsx";
import { phoneText } from "../../../ui/phone-text.ts";
import css from "./customer-columns.module.css";

/** Columns of the customer list, the most telling first. */
export function useCustomerColumns(): readonly DataColumn<Customer>[] {
  const say = useCustomerWords();
  return useMemo(
    () => [
      { key: "name", title: say("fields.name"), render: (row) => <NameCell customer={row} /> },
      {
        key: "kind",
        title: say("list.classes"),
        render: (row) => <CustomerTags customer={row} />,
        width: "240px",
      },
      {
        key: "contact",
        title: say("fields.primaryContact"),
        render: (row) => <ContactCell customer={row} />,
      },
      { key: "region", title: say("fields.region"), priority: 2, render: (row) => row.region ?? <Dash /> },
      {
        key: "manager",
        title: say("fields.accountManagerId"),
        priority: 2,
        render: (row) => row.accountManagerName ?? <Dash />,
      },
      { key: "tags", title: say("fields.tags"), priority: 3, render: (row) => <TagsCell tags={row.tags} /> },
      {
        key: "updated",
        title: say("fields.updatedAt"),
        priority: 3,
        align: "end",
        render: (row) => <InstantText instant={row.updatedAt} dateOnly />,
      },
    ],
    [say],
  );
}

function NameCell(props: { readonly customer: Customer }): ReactElement {
  const { name, externalId, doNotContact } = props.customer;
  return (
    <span className={css["name"]}>
      <span>{name}</span>
      <DoNotContactChip channels={doNotContact} />
      {externalId && <span className={css["number"]}>{externalId}</span>}
    </span>
  );
}

function ContactCell(props: { readonly customer: Customer }): ReactElement {
  const contact = props.customer.primaryContact;
  if (!contact) return <Dash />;
  return (
    <span className={css["contact"]}>
      <span>{contact.name}</span>
      {contact.phone && <MaskedText value={phoneText(contact.phone)} />}
    </span>
  );
}

const SHOWN = 3;

function TagsCell(props: { readonly tags: readonly string[] }): ReactElement {
  if (props.tags.length === 0) return <Dash />;
  const rest = props.tags.slice(SHOWN);
  return (
    <Chips>
      {props.tags.slice(0, SHOWN).map((tag) => (
        <Chip key={tag}>{tag}</Chip>
      ))}
      {rest.length > 0 && <span title={rest.join(", ")}>+{rest.length}</span>}
    </Chips>
  );
}

function Dash(): ReactElement {
  return <span className="hy-third">—</span>;
}
