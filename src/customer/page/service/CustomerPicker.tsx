import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ChosenRecord, RecordFinder } from "../../../ui/RecordFinder.tsx";
import type { listCustomersRoute } from "../../contract/customer.ts";
import { useCustomer } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";

interface CustomerPickerProps {
  readonly id?: string;
  /** Id of the customer; "" for none. */
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

const SHOWN = 8;

/** Finds a customer by words and chooses it. */
export function CustomerPicker(props: CustomerPickerProps): ReactElement {
  const say = useCustomerWords();
  const chosen = useCustomer(props.value ?? "");
  if (props.value) {
    return (
      <ChosenRecord
        id={props.id}
        name={say("service.customerChosen", { name: chosen.data?.name ?? "…" })}
        change={say("service.customerChange")}
        onChange={() => props.onChange?.("")}
      />
    );
  }
  return (
    <RecordFinder
      words={{ search: say("service.customerSearch"), none: say("service.customerNone") }}
      queryKey={["customers", "pick"]}
      find={findCustomers}
      detail={({ externalId, region }) => [externalId, region]}
      onChoose={({ id }) => props.onChange?.(id)}
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
