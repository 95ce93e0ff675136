import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import type { listCustomersRoute } from "../../contract/customer.ts";
import { useCustomer } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";
import { SearchInput } from "../../../ui/SearchInput.tsx";
import css from "./CustomerPicker.module.css";

interface CustomerPickerProps {
  readonly id?: string;
  /** Id of the customer; "" for none. */
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

/** Finds a customer by words and chooses it. */
export function CustomerPicker(props: CustomerPickerProps): ReactElement {
  const say = useCustomerWords();
  const chosen = useCustomer(props.value ?? "");
  if (props.value) {
    return (
      <div className={css["chosen"]} id={props.id}>
        <span>{say("service.customerChosen", { name: chosen.data?.name ?? "…" })}</span>
        <Button size="small" onClick={() => props.onChange?.("")}>
          {say("service.customerChange")}
        </Button>
      </div>
    );
  }
  return <Finder onChoose={(id) => props.onChange?.(id)} />;
}

function Finder(props: { readonly onChoose: (id: string) => void }): ReactElement {
  const say = useCustomerWords();
  const [q, setQ] = useState("");
  const found = useQuery({
    queryKey: ["customers", "pick", q],
    queryFn: ({ signal }) =>
      request<typeof listCustomersRoute>({
        method: "get",
        path: "/api/v1/customers",
        query: { q, limit: 8 },
        signal,
      }),
    enabled: q !== "",
    placeholderData: (before) => before,
  });
  return (
    <div className={css["finder"]}>
      <SearchInput label={say("service.customerSearch")} value={q} onSearch={setQ} />
      <div role="status">
        {q !== "" && found.data?.items.length === 0 && (
          <p className="hy-third">{say("service.customerNone")}</p>
        )}
      </div>
      {q !== "" && (
        <ul className={css["found"]}>
          {found.data?.items.map(({ id, name, region, externalId }) => (
            <li key={id}>
              <button type="button" onClick={() => props.onChoose(id)}>
                <span>{name}</span>
                <span className="hy-third">{[externalId, region].filter(Boolean).join(" · ")}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <FormProblem error={found.error} />
    </div>
  );
}
