import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState, type KeyboardEvent, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import type { listCustomersRoute } from "../../../customer/contract/customer.ts";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import css from "./CustomerSearch.module.css";

interface CustomerSearchProps {
  readonly id: string;
  /** Name of the one chosen; null: none. */
  readonly name: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** Finds a customer by words: ↓ ↑ and Enter choose. */
export function CustomerSearch({ id, name, onChoose }: CustomerSearchProps): ReactElement {
  const say = useExchangeWords();
  const [q, setQ] = useState("");
  const [at, setAt] = useState(0);
  const text = q.trim();
  const found = useQuery({
    queryKey: ["customers", "entry", text],
    queryFn: ({ signal }) =>
      request<typeof listCustomersRoute>({
        method: "get",
        path: "/api/v1/customers",
        query: { q: text, limit: 6 },
        signal,
      }),
    enabled: text !== "",
    placeholderData: (before) => before,
  });
  if (name !== null) {
    return (
      <div className={css["chosen"]}>
        <span>{name}</span>
        <Button id={id} size="small" onClick={() => onChoose(null)}>
          {say("entry.customerChange")}
        </Button>
      </div>
    );
  }
  const items = text === "" ? [] : (found.data?.items ?? []);
  const take = (customerId: string): void => {
    setQ("");
    onChoose(customerId);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || items.length === 0) return;
    const chosen = items[at];
    if (event.key === "ArrowDown") setAt((at + 1) % items.length);
    else if (event.key === "ArrowUp") setAt((at + items.length - 1) % items.length);
    else if (event.key === "Enter" && chosen) take(chosen.id);
    else return;
    event.preventDefault();
  };
  return (
    <div className={css["finder"]}>
      <Input
        id={id}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={items[at] ? `${id}-${at}` : undefined}
        autoComplete="off"
        value={q}
        placeholder={say("entry.customerSearch")}
        onKeyDown={onKey}
        onChange={(event) => {
          setQ(event.target.value);
          setAt(0);
        }}
      />
      <div
        className={css["found"]}
        role="listbox"
        id={`${id}-list`}
        hidden={items.length === 0}
        aria-label={say("entry.customer")}
      >
        {items.map((customer, place) => (
          <button
            key={customer.id}
            id={`${id}-${place}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onClick={() => take(customer.id)}
          >
            <span>{customer.name}</span>
            <span className="hy-third">
              {[customer.externalId, customer.region].filter(Boolean).join(" · ")}
            </span>
          </button>
        ))}
      </div>
      {text !== "" && found.data?.items.length === 0 && (
        <p role="status" className="hy-third">
          {say("entry.customerNone")}
        </p>
      )}
    </div>
  );
}
