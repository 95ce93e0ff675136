import { maySeeCustomers } from "../../../customer/domain/permissions.ts";
import type { Session } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import { readCustomerNumbers, readPaperNumbers } from "../../store/response-files.ts";
import { listResponseRows, type ResponseSelection } from "../../store/responses.ts";
import { presentResponses, type ResponseView } from "../present-responses.ts";

/** A response with what only files tell. */
export interface ExportedResponse extends ResponseView {
  /** The customer's own number. */
  readonly customer: string | null;
  readonly paperNumber: string | null;
}

const PAGE = 1000;

/** The responses selected, newest first, as the actor may see them; pages are read one by one, each in a transaction. */
export async function* responsePages(
  session: Session,
  selection: ResponseSelection,
): AsyncGenerator<readonly ExportedResponse[]> {
  let after: readonly [string, string] | null = null;
  for (;;) {
    const from: readonly [string, string] | null = after;
    const page: readonly ExportedResponse[] = await session.begin((work) => readPage(work, selection, from));
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = [last.answeredAt, last.id];
  }
}

async function readPage(
  work: Work,
  selection: ResponseSelection,
  after: readonly [string, string] | null,
): Promise<readonly ExportedResponse[]> {
  const { tx, actor } = work;
  const rows = await listResponseRows(tx, actor.orgId, selection, { after, limit: PAGE });
  const views = await presentResponses(work, rows);
  const customers = maySeeCustomers(actor)
    ? await readCustomerNumbers(
        tx,
        actor.orgId,
        views.map(({ customerId }) => customerId),
      )
    : new Map<string, string>();
  const papers = await readPaperNumbers(
    tx,
    actor.orgId,
    views.map(({ id }) => id),
  );
  return views.map((view) => ({
    ...view,
    customer: customers.get(view.customerId ?? "") ?? null,
    paperNumber: papers.get(view.id) ?? null,
  }));
}
