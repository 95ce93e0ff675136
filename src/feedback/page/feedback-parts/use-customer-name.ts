import { useMay } from "../../../ui/reader.ts";
import type { FeedbackSummary } from "../feedback-queries.ts";
import { useInboxWords } from "../feedback-words.ts";

/** The customer as lists name them; null for who may not see customers: a hidden name is not an unknown one. */
export function useCustomerName(): (row: FeedbackSummary) => string | null {
  const say = useInboxWords();
  const may = useMay("maySeeCustomers");
  return ({ customerName }) => customerName ?? (may ? say("list.noCustomer") : null);
}
