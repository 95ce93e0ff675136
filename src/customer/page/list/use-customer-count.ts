import type { CustomerFilter } from "../../domain/customer.ts";
import type { FieldCondition, SegmentCondition } from "../../domain/segment-condition.ts";
import { useSegmentPreview, useSegments } from "../customer-queries.ts";

/**
 * How many customers the list holds; null while unknown, and for a search by words, which has no condition to count by.
 * Counted as the segment that the filters describe.
 */
export function useCustomerCount(filter: CustomerFilter): number | null {
  const segments = useSegments();
  const segment = segments.data?.find(({ id }) => id === filter.segmentId);
  const countable = filter.q === undefined && (filter.segmentId === undefined || segment !== undefined);
  const conditions = countable ? conditionOf(filter, segment?.conditions) : null;
  const preview = useSegmentPreview(conditions);
  return conditions === null || preview.isPlaceholderData ? null : (preview.data?.count ?? null);
}

function conditionOf(
  filter: CustomerFilter,
  segment: Readonly<Record<string, unknown>> | undefined,
): SegmentCondition {
  const one = (
    field: FieldCondition["field"],
    operator: FieldCondition["operator"],
    value: string | undefined,
  ): FieldCondition[] => (value === undefined ? [] : [{ op: "field", field, operator, value: [value] }]);
  return {
    op: "and",
    conditions: [
      ...one("kind", "in", filter.kind),
      ...one("tier", "in", filter.tier),
      ...one("region", "in", filter.region),
      ...one("tags", "has_any", filter.tag),
      ...one("accountManager", "in", filter.accountManagerId),
      // The server made and checked these conditions; the contract only says "a tree".
      ...(segment ? [segment as unknown as SegmentCondition] : []),
    ],
  };
}
