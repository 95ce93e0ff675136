import type { ReactElement } from "react";
import { Link } from "react-router";
import { MaskedText } from "../../../ui/MaskedText.tsx";
import { phoneText } from "../../../ui/phone-text.ts";
import { useCustomer } from "../feedback-parts/use-customer.ts";
import { useWorkWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import css from "./CallForm.module.css";

/** Name and telephone of whom to call. */
export function WhomToCall(): ReactElement {
  const { feedback } = useCase();
  const { customerName } = feedback;
  const say = useWorkWords();
  const { name, phone, customerId } = useWhom();
  return (
    <div className={css["whom"]}>
      <strong>{name ?? say("call.nobody")}</strong>
      {customerName !== name && <span>{customerName}</span>}
      {phone ? <Phone phone={phone} /> : <NoPhone customerId={customerId} />}
    </div>
  );
}

interface Whom {
  readonly name: string | null;
  readonly phone: string | null;
  /** Null until the customer was read. */
  readonly customerId: string | null;
}

/** Those left with the case, else those of the customer's first contact. */
function useWhom(): Whom {
  const { contact, customerId, customerName } = useCase().feedback;
  const customer = useCustomer(contact.phone === null ? customerId : null);
  const first = customer?.primaryContact ?? { name: "", phone: null };
  return {
    name: [contact.name, first.name, customerName].find(Boolean) ?? null,
    phone: contact.phone ?? first.phone,
    customerId: customer === undefined ? null : customer.id,
  };
}

/** To be dialled by a touch, unless it is masked. */
function Phone({ phone }: { readonly phone: string }): ReactElement {
  if (phone.includes("*")) return <MaskedText value={phone} />;
  return (
    <a href={`tel:${phone}`} className="hy-nowrap">
      {phoneText(phone)}
    </a>
  );
}

/** Says so, and where to add it for who may; while the customer is being read it says nothing yet. */
function NoPhone({ customerId }: { readonly customerId: string | null }): ReactElement | null {
  const { feedback } = useCase();
  const say = useWorkWords();
  if (feedback.customerId === null) return <span className={css["missing"]}>{say("call.noPhone")}</span>;
  if (customerId === null) return null;
  return (
    <span className={css["missing"]}>
      {say("call.noPhone")} <Link to={`/customers/${customerId}`}>{say("call.addPhone")}</Link>
    </span>
  );
}
