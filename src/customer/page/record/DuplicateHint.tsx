import { Alert } from "antd";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { request } from "../../../ui/api-client.ts";
import type { listCustomerDuplicatesRoute } from "../../contract/customer-merge.ts";
import type { Customer } from "../../contract/customer.ts";
import { useMoreWords } from "../customer-words.ts";

/** Says that other records may be the same customer. */
export function DuplicateHint(props: { readonly customer: Customer }): ReactElement | null {
  const customerId = props.customer.id;
  const say = useMoreWords();
  const { data } = useQuery({
    queryKey: ["customers", customerId, "duplicates"],
    queryFn: ({ signal }) =>
      request<typeof listCustomerDuplicatesRoute>({
        method: "get",
        path: "/api/v1/customer-duplicates",
        query: { customerId },
        signal,
      }),
    enabled: props.customer.mergedInto === null,
  });
  if (!data || data.items.length === 0) return null;
  const count = data.items.length;
  return (
    <Alert
      type="warning"
      showIcon
      title={say(data.nextCursor === null ? "duplicates.hint" : "duplicates.hintMore", { count })}
      action={<Link to={`/customers/duplicates?customerId=${customerId}`}>{say("duplicates.compare")}</Link>}
    />
  );
}
