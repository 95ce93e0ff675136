import { useQuery } from "@tanstack/react-query";
import type { listCustomerAttributesRoute } from "../../../customer/contract/customer-attribute.ts";
import { request } from "../../../ui/api-client.ts";
import type { Attribute } from "./subject-choices.ts";

const SELDOM_MS = 5 * 60_000;

/** Fields the organization added to its customers and still uses; null until they are known. */
export function useAttributes(): readonly Attribute[] | null {
  const { data } = useQuery({
    queryKey: ["customer-attributes"],
    queryFn: async ({ signal }) => {
      const path = "/api/v1/customer-attributes";
      return (await request<typeof listCustomerAttributesRoute>({ method: "get", path, signal })).items;
    },
    staleTime: SELDOM_MS,
  });
  return data ?? null;
}
