import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Department, listDepartments } from "../../identity/contract/department.ts";
import type { listUsers, User } from "../../identity/contract/user.ts";
import { request } from "../../ui/api-client.ts";
import { useMay } from "../../ui/reader.ts";
import type { listConsentsRoute, listDoNotContactMarksRoute } from "../contract/consent.ts";
import type { listContactsRoute } from "../contract/contact.ts";
import type { CustomerAttribute, listCustomerAttributesRoute } from "../contract/customer-attribute.ts";
import type { Customer, listCustomerTagsRoute, readCustomerRoute } from "../contract/customer.ts";
import type { listSegmentsRoute, previewSegmentRoute, Segment } from "../contract/segment.ts";
import type { readServiceRecordRoute, ServiceRecord } from "../contract/service-record.ts";
import type { SegmentCondition } from "../domain/segment-condition.ts";

/** Lists that change seldom are not asked for again on every visit. */
const SELDOM_MS = 5 * 60_000;

export function useCustomer(id: string): UseQueryResult<Customer> {
  return useQuery({
    queryKey: ["customers", id],
    queryFn: ({ signal }) => fetchCustomer(id, signal),
    enabled: id !== "",
  });
}

export function fetchCustomer(id: string, signal?: AbortSignal): Promise<Customer> {
  return request<typeof readCustomerRoute>({
    method: "get",
    path: "/api/v1/customers/{id}",
    params: { id },
    ...(signal ? { signal } : {}),
  });
}

export function useContacts(customerId: string) {
  return useQuery({
    queryKey: ["customers", customerId, "contacts"],
    queryFn: async ({ signal }) => {
      const path = "/api/v1/customers/{id}/contacts";
      return (
        await request<typeof listContactsRoute>({ method: "get", path, params: { id: customerId }, signal })
      ).items;
    },
  });
}

export function useConsents(customerId: string) {
  return useQuery({
    queryKey: ["customers", customerId, "consents"],
    queryFn: async ({ signal }) => {
      const path = "/api/v1/customers/{id}/consents";
      return (
        await request<typeof listConsentsRoute>({ method: "get", path, params: { id: customerId }, signal })
      ).items;
    },
  });
}

export function useDoNotContactMarks(customerId: string) {
  return useQuery({
    queryKey: ["customers", customerId, "do-not-contact-marks"],
    queryFn: async ({ signal }) => {
      const call = { method: "get", path: "/api/v1/customers/{id}/do-not-contact-marks" } as const;
      const params = { id: customerId };
      return (await request<typeof listDoNotContactMarksRoute>({ ...call, params, signal })).items;
    },
  });
}

export function useServiceRecord(id: string): UseQueryResult<ServiceRecord> {
  return useQuery({
    queryKey: ["service-records", id],
    queryFn: ({ signal }) => fetchServiceRecord(id, signal),
    enabled: id !== "",
  });
}

function fetchServiceRecord(id: string, signal: AbortSignal): Promise<ServiceRecord> {
  return request<typeof readServiceRecordRoute>({
    method: "get",
    path: "/api/v1/service-records/{id}",
    params: { id },
    signal,
  });
}

export function useSegments(): UseQueryResult<readonly Segment[]> {
  return useQuery({
    queryKey: ["segments"],
    queryFn: async ({ signal }) =>
      (await request<typeof listSegmentsRoute>({ method: "get", path: "/api/v1/segments", signal })).items,
  });
}

/** How many customers meet `conditions` now, with a sample; null asks nothing. */
export function useSegmentPreview(conditions: SegmentCondition | null) {
  return useQuery({
    queryKey: ["customers", "segment-preview", conditions],
    queryFn: ({ signal }) =>
      request<typeof previewSegmentRoute>({
        method: "post",
        path: "/api/v1/segment-previews",
        body: { conditions: { ...conditions } },
        signal,
      }),
    enabled: conditions !== null,
    placeholderData: (before) => before,
  });
}

export function useAttributes(): UseQueryResult<readonly CustomerAttribute[]> {
  return useQuery({
    queryKey: ["customer-attributes"],
    queryFn: async ({ signal }) => {
      const path = "/api/v1/customer-attributes";
      return (await request<typeof listCustomerAttributesRoute>({ method: "get", path, signal })).items;
    },
    staleTime: SELDOM_MS,
  });
}

export function useTags() {
  return useQuery({
    queryKey: ["customers", "tags"],
    queryFn: async ({ signal }) =>
      (await request<typeof listCustomerTagsRoute>({ method: "get", path: "/api/v1/customer-tags", signal }))
        .items,
    staleTime: 60_000,
  });
}

/** The people of the organization by name; empty for those who may not see them. */
export function useColleagues(): readonly User[] {
  const may = useMay("maySeeColleagues");
  const { data } = useQuery({
    queryKey: ["users", "all-present"],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        request<typeof listUsers>({
          method: "get",
          path: "/api/v1/users",
          query: { limit: 200, cursor },
          signal,
        }),
      ),
    staleTime: SELDOM_MS,
    enabled: may,
  });
  return data ?? NOBODY;
}

/** Colleagues as choices of a field. */
export function useColleagueChoices(): readonly { readonly value: string; readonly label: string }[] {
  const colleagues = useColleagues();
  return useMemo(() => colleagues.map(({ id, name }) => ({ value: id, label: name })), [colleagues]);
}

export function useDepartments(): readonly Department[] {
  const { data } = useQuery({
    queryKey: ["departments", "all-open"],
    queryFn: async ({ signal }) =>
      (
        await request<typeof listDepartments>({
          method: "get",
          path: "/api/v1/departments",
          query: {},
          signal,
        })
      ).items,
    staleTime: SELDOM_MS,
  });
  return data ?? NO_DEPARTMENTS;
}

const NOBODY: readonly User[] = [];
const NO_DEPARTMENTS: readonly Department[] = [];
/** Beyond this many pages a field of choices is the wrong part anyway. */
const MAX_PAGES = 10;

async function everyPage<T>(
  fetchPage: (
    cursor: string | undefined,
  ) => Promise<{ readonly items: readonly T[]; readonly nextCursor: string | null }>,
): Promise<readonly T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { items, nextCursor } = await fetchPage(cursor);
    all.push(...items);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return all;
}
