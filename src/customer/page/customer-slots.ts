import { createContext, type ComponentType } from "react";
import type { TimelineEntry } from "../contract/timeline.ts";
import type { IconName } from "../../ui/icon-paths.ts";

/** What later modules show on a customer's page: panels of their own, and how their timeline entries read. */
export interface CustomerSlots {
  /** Between the facts and the timeline: scores, cases. */
  readonly panels: readonly ComponentType<{ readonly customerId: string }>[];
  /** By `kind` of the entry. */
  readonly timeline: Readonly<
    Record<
      string,
      { readonly icon: IconName; readonly Entry: ComponentType<{ readonly entry: TimelineEntry }> }
    >
  >;
}

/** The console fills it; a module never reaches into the pages of another. */
export const CustomerSlotsContext = createContext<CustomerSlots>({ panels: [], timeline: {} });
