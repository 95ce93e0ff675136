import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState, type ReactElement } from "react";
import type { listCustomersRoute } from "../../../customer/contract/customer.ts";
import { request } from "../../../ui/api-client.ts";
import type { MailingEdit } from "./draft-change.ts";
import { useMailingWords } from "./mailing-words.ts";
import css from "./Mailings.module.css";
import { useSettled } from "./use-settled.ts";

interface CustomerPickerProps {
  readonly value: MailingEdit["customers"];
  readonly onChange: (customers: MailingEdit["customers"]) => void;
}

const SHOWN = 30;

/** Chooses customers one by one, found by name or number. */
export function CustomerPicker({ value, onChange }: CustomerPickerProps): ReactElement {
  const say = useMailingWords();
  const [text, setText] = useState("");
  const q = useSettled(text.trim());
  const found = useQuery({
    queryKey: ["customers", "picker", q],
    queryFn: ({ signal }) =>
      request<typeof listCustomersRoute>({
        method: "get",
        path: "/api/v1/customers",
        query: { limit: SHOWN, ...(q !== "" && { q }) },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  const names = new Map([
    ...(found.data?.items ?? []).map(({ id, name }) => [id, name] as const),
    ...value.map(({ id, name }) => [id, name ?? say("who.masked", { id: id.slice(-6) })] as const),
  ]);
  return (
    <>
      <Select
        mode="multiple"
        className={css["wide"] ?? ""}
        aria-label={say("who.customersLabel")}
        placeholder={say("who.findCustomers")}
        showSearch={{
          filterOption: false,
          searchValue: text,
          onSearch: setText,
          autoClearSearchValue: false,
        }}
        notFoundContent={say(found.isFetching ? "who.searching" : "who.noneFound")}
        value={value.map(({ id }) => id)}
        onChange={(ids: string[]) => onChange(ids.map((id) => ({ id, name: names.get(id) ?? null })))}
        options={(found.data?.items ?? []).map(({ id }) => ({ value: id, label: names.get(id) }))}
        labelRender={({ value: id }) => names.get(String(id))}
      />
      <span className={css["hint"]} role="status">
        {say("who.customerCount", { count: value.length })}
      </span>
    </>
  );
}
