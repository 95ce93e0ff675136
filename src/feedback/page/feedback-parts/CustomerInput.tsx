import { useState, type ReactElement } from "react";
import type { Customer, listCustomersRoute } from "../../../customer/contract/customer.ts";
import { request } from "../../../ui/api-client.ts";
import { ChosenRecord, RecordFinder } from "../../../ui/RecordFinder.tsx";
import { useCaseWords } from "../feedback-words.ts";
import { useCustomer } from "./use-customer.ts";

interface CustomerInputProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  /** What the customer chosen so far is called. */
  readonly name?: string | null;
  /** The customer that was chosen. */
  readonly onCustomer?: (customer: Customer) => void;
}

const SHOWN = 8;

/** Finds a customer by name, number or telephone. Stands in `Form.Item`. */
export function CustomerInput(props: CustomerInputProps): ReactElement {
  const { value, onChange, onCustomer } = props;
  const say = useCaseWords();
  const [name, setName] = useState(props.name ?? "");
  // A form that stands as it was left has the customer's id alone.
  const known = useCustomer(name === "" && value ? value : null);
  if (value) {
    return (
      <ChosenRecord
        id={props.id}
        name={name || (known?.name ?? "")}
        change={say("facts.customerChange")}
        onChange={() => onChange?.(null)}
      />
    );
  }
  const choose = (customer: Customer): void => {
    setName(customer.name);
    onChange?.(customer.id);
    onCustomer?.(customer);
  };
  return (
    <RecordFinder
      words={{ search: say("facts.customerSearch"), none: say("facts.customerNone") }}
      queryKey={["customers", "pick"]}
      find={findCustomers}
      detail={({ externalId, region, primaryContact }) => [externalId, region, primaryContact?.phone]}
      onChoose={choose}
    />
  );
}

function findCustomers(q: string, signal: AbortSignal) {
  return request<typeof listCustomersRoute>({
    method: "get",
    path: "/api/v1/customers",
    query: { q, limit: SHOWN },
    signal,
  });
}
