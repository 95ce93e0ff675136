import { Button } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { MaskedText } from "../../../ui/MaskedText.tsx";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import type { Contact, removeContactRoute } from "../../contract/contact.ts";
import type { Customer } from "../../contract/customer.ts";
import { useContacts } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { phoneText } from "../../../ui/phone-text.ts";
import { QueryState } from "../parts/QueryState.tsx";
import { ContactDialog } from "./ContactDialog.tsx";
import css from "./ContactsPanel.module.css";

/** The people at the customer, with their numbers and addresses. */
export function ContactsPanel(props: {
  readonly customer: Customer;
  readonly readOnly: boolean;
}): ReactElement {
  const { customer } = props;
  const say = useCustomerWords();
  const mayEdit = useMay("mayEditContacts") && !props.readOnly;
  const contacts = useContacts(customer.id);
  const [edited, setEdited] = useState<Contact | "new" | null>(null);
  const people = contacts.data ?? [];
  const count = people.length;
  const add = mayEdit && (
    <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setEdited("new")}>
      {say("common.add")}
      <span className="hy-unseen">{say("record.contacts")}</span>
    </Button>
  );
  return (
    <Panel title={count > 0 ? say("record.contactsCount", { count }) : say("record.contacts")} actions={add}>
      <QueryState query={contacts} />
      {contacts.data && count === 0 && (
        <p className="hy-third">{say(mayEdit ? "contact.none" : "contact.noneAsk")}</p>
      )}
      <ul className={css["list"]}>
        {people.map((contact) => (
          <ContactItem
            key={contact.id}
            contact={contact}
            mayEdit={mayEdit}
            onEdit={() => setEdited(contact)}
          />
        ))}
      </ul>
      {edited !== null && (
        <ContactDialog
          customerId={customer.id}
          contact={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}

function ContactItem(props: { contact: Contact; mayEdit: boolean; onEdit: () => void }): ReactElement {
  const { contact } = props;
  const say = useCustomerWords();
  return (
    <li className={css["item"]}>
      <div className={css["person"]}>
        <strong>{contact.name}</strong>
        {contact.title !== "" && <span className="hy-second">{contact.title}</span>}
        {contact.isPrimary && <Chip tone="primary">{say("contact.primary")}</Chip>}
      </div>
      <Points points={contact.points} masked={contact.masked} />
      {props.mayEdit && !contact.masked && (
        <div className={css["actions"]}>
          <Button size="small" type="text" onClick={props.onEdit}>
            {say("common.edit")}
            <span className="hy-unseen">{contact.name}</span>
          </Button>
          <RemoveContact contact={contact} />
        </div>
      )}
    </li>
  );
}

const POINT_ICONS = { phone: "phone", email: "mail", wechat: "globe" } as const;
const POINT_LINKS = { phone: "tel:", email: "mailto:" } as const;

function Points(props: { readonly points: Contact["points"]; readonly masked: boolean }): ReactElement {
  const say = useCustomerWords();
  return (
    <ul className={css["points"]}>
      {props.points.map(({ id, kind, value, extension, valid }) => (
        <li key={id}>
          <Icon name={POINT_ICONS[kind]} size={16} />
          <span className="hy-unseen">{say(`contact.kinds.${kind}`)}</span>
          {kind === "wechat" || props.masked ? (
            <MaskedText value={value} />
          ) : (
            <a href={POINT_LINKS[kind] + value}>{kind === "phone" ? phoneText(value) : value}</a>
          )}
          {extension !== "" && <span>{say("contact.extension", { extension })}</span>}
          {!valid && <Chip tone="warn">{say("contact.invalid")}</Chip>}
        </li>
      ))}
    </ul>
  );
}

function RemoveContact(props: { readonly contact: Contact }): ReactElement {
  const say = useCustomerWords();
  const client = useQueryClient();
  const { id, name, customerId } = props.contact;
  const remove = async (): Promise<void> => {
    await request<typeof removeContactRoute>({
      method: "delete",
      path: "/api/v1/contacts/{id}",
      params: { id },
    });
    toast(say("contact.removed"));
    await client.invalidateQueries({ queryKey: ["customers", customerId] });
  };
  return (
    <ConfirmButton
      label={say("common.remove")}
      question={say("contact.removeQuestion", { name })}
      danger
      type="text"
      size="small"
      onConfirm={remove}
    >
      {say("contact.removeText")}
    </ConfirmButton>
  );
}
