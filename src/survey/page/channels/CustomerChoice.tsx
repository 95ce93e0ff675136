import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useDeferredValue, useState, type ReactElement } from "react";
import type { listCustomersRoute } from "../../../customer/contract/customer.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useChannelWords } from "./channel-words.ts";
import css from "./Channels.module.css";

export interface ChosenCustomer {
  readonly id: string;
  readonly name: string;
}

interface CustomerChoiceProps {
  readonly id?: string;
  readonly value?: readonly ChosenCustomer[];
  readonly onChange?: (chosen: readonly ChosenCustomer[]) => void;
}

const MOST = 200;

/** Finds customers by words and gathers those chosen. */
export function CustomerChoice({ id, value: chosen = [], onChange }: CustomerChoiceProps): ReactElement {
  const say = useChannelWords();
  const [text, setText] = useState("");
  const found = useFoundCustomers(useDeferredValue(text.trim()));
  const taken = new Set(chosen.map((one) => one.id));
  return (
    <div className={css["stack"]}>
      <Input
        id={id ?? ""}
        type="search"
        prefix={<Icon name="search" size={16} />}
        placeholder={say("personal.search")}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
      />
      {found.data && found.data.items.length === 0 && <p className="hy-third">{say("personal.none")}</p>}
      {found.data && found.data.items.length > 0 && (
        <ul className={css["list"]}>
          {found.data.items.map(({ id: key, name, region, externalId }) => (
            <li key={key}>
              <span className={css["name"]}>
                <span>{name}</span>
                <span className="hy-third">{[externalId, region].filter(Boolean).join(" · ")}</span>
              </span>
              <Button
                size="small"
                disabled={taken.has(key) || chosen.length >= MOST}
                aria-label={`${say("personal.add")} ${name}`}
                onClick={() => onChange?.([...chosen, { id: key, name }])}
              >
                {say("personal.add")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FormProblem error={found.error} />
      <p className="hy-second" role="status">
        {say("personal.chosen", { count: chosen.length })}
      </p>
      {chosen.length > 0 && (
        <ul className={css["list"]}>
          {chosen.map((one) => (
            <li key={one.id}>
              <span>{one.name}</span>
              <Button
                size="small"
                type="text"
                aria-label={`${say("personal.remove")} ${one.name}`}
                onClick={() => onChange?.(chosen.filter((other) => other.id !== one.id))}
              >
                {say("personal.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useFoundCustomers(q: string) {
  return useQuery({
    queryKey: ["customers", "pick", q],
    queryFn: ({ signal }) =>
      request<typeof listCustomersRoute>({
        method: "get",
        path: "/api/v1/customers",
        query: { q, limit: 8 },
        signal,
      }),
    enabled: q !== "",
    placeholderData: (before) => (q === "" ? undefined : before),
  });
}
