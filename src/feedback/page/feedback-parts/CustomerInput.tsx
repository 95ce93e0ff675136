import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import type { Customer, listCustomersRoute } from "../../../customer/contract/customer.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { SearchInput } from "../../../ui/SearchInput.tsx";
import { useCaseWords } from "../feedback-words.ts";
import css from "./CustomerInput.module.css";

interface CustomerInputProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  /** What the customer chosen so far is called. */
  readonly name?: string | null;
  /** The customer that was chosen. */
  readonly onCustomer?: (customer: Customer) => void;
}

/** Finds a customer by name, number or telephone. Stands in `Form.Item`. */
export function CustomerInput(props: CustomerInputProps): ReactElement {
  const { value, onChange, onCustomer } = props;
  const say = useCaseWords();
  const [name, setName] = useState(props.name ?? "");
  if (value) {
    return (
      <div className={css["chosen"]} id={props.id}>
        <span>{name}</span>
        <Button size="small" onClick={() => onChange?.(null)}>
          {say("facts.customerChange")}
        </Button>
      </div>
    );
  }
  const choose = (customer: Customer): void => {
    setName(customer.name);
    onChange?.(customer.id);
    onCustomer?.(customer);
  };
  return <Finder onChoose={choose} />;
}

function Finder(props: { readonly onChoose: (customer: Customer) => void }): ReactElement {
  const say = useCaseWords();
  const [q, setQ] = useState("");
  const found = useQuery({
    queryKey: ["customers", "pick", q],
    queryFn: ({ signal }) =>
      request<typeof listCustomersRoute>({
        method: "get",
        path: "/api/v1/customers",
        query: { q, limit: 6 },
        signal,
      }),
    enabled: q !== "",
    placeholderData: (before) => before,
  });
  return (
    <div className={css["finder"]}>
      <SearchInput label={say("facts.customerSearch")} value={q} onSearch={setQ} />
      <div role="status">
        {q !== "" && found.data?.items.length === 0 && (
          <p className="hy-third">{say("facts.customerNone")}</p>
        )}
      </div>
      {q !== "" && (found.data?.items.length ?? 0) > 0 && (
        <ul className={css["found"]}>
          {found.data?.items.map((customer) => (
            <li key={customer.id}>
              <button type="button" onClick={() => props.onChoose(customer)}>
                <span>{customer.name}</span>
                <span className="hy-third">
                  {[customer.externalId, customer.region, customer.primaryContact?.phone]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <FormProblem error={found.error} />
    </div>
  );
}
