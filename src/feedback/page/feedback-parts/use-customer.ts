import { useQuery } from "@tanstack/react-query";
import type { Customer, readCustomerRoute } from "../../../customer/contract/customer.ts";
import { request } from "../../../ui/api-client.ts";
import { useMay } from "../../../ui/reader.ts";

/** The customer's record; undefined while it loads, without an id and for who may not see customers. */
export function useCustomer(id: string | null): Customer | undefined {
  const may = useMay("maySeeCustomers");
  const { data } = useQuery({
    queryKey: ["customers", id],
    enabled: may && id !== null,
    queryFn: ({ signal }) =>
      request<typeof readCustomerRoute>({
        method: "get",
        path: "/api/v1/customers/{id}",
        params: { id: id ?? "" },
        signal,
      }),
  });
  return data;
}
