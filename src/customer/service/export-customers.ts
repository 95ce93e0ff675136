import type { Session } from "../../identity/service/session.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import type { OutputCell, SheetFormat } from "../../platform/sheet/write-sheet.ts";
import type { AttributeValue, CustomerFilter } from "../domain/customer.ts";
import { mayExportCustomers } from "../domain/permissions.ts";
import { spokenPhone } from "../domain/phone-number.ts";
import { readAttributes } from "../store/customer-attributes.ts";
import { listCustomerRows, type CustomerSelection } from "../store/customer-list.ts";
import { en as codesEn } from "../words/segment-en.ts";
import { zh as codesZh } from "../words/segment-zh.ts";
import { en } from "../words/sheet-en.ts";
import { zh } from "../words/sheet-zh.ts";
import { exportRows, type ExportFile } from "./export-rows.ts";
import { presentCustomers, type CustomerView } from "./present-customers.ts";
import { selectCustomers } from "./select-customers.ts";

const PAGE = 1000;

export interface CustomerExportQuery extends CustomerFilter {
  readonly format: SheetFormat;
}

/** The customers that match as a file, latest first; contact data masked as on screen. Audited with its row count. */
export async function exportCustomers(
  session: Session,
  { format, ...filter }: CustomerExportQuery,
): Promise<ExportFile> {
  const { selection, first, attributes } = await session.begin((work) => begin(work, filter));
  const chinese = session.actor.language === "zh";
  const words = chinese ? zh : en;
  const codes: Readonly<Record<string, string>> = (chinese ? codesZh : codesEn).choices;
  return exportRows<CustomerView>(
    session,
    {
      subject: "customer",
      filter: { ...filter },
      format,
      sheetName: words.customers,
      header: [...Object.values<string>(words.customerColumns), ...attributes.map(({ label }) => label)],
      first,
      next: (work, last) => readPage(work, selection, last),
      row: (customer) => [
        ...customerCells(customer, codes, words),
        ...attributes.map(({ code }) => attributeCell(customer.attributes[code], words)),
      ],
      pageSize: PAGE,
    },
    selection.today,
  );
}

async function begin(work: Work, filter: CustomerFilter) {
  demand(mayExportCustomers(work.actor));
  const selection = await selectCustomers(work, filter);
  const attributes = await readAttributes(work.tx, work.actor.orgId);
  return { selection, attributes, first: await readPage(work, selection, null) };
}

async function readPage(work: Work, selection: CustomerSelection, last: CustomerView | null) {
  const after = last ? { id: last.id, at: last.updatedAt } : null;
  const order = { sort: "newest", after, limit: PAGE } as const;
  return presentCustomers(work, await listCustomerRows(work.tx, work.actor.orgId, selection, order));
}

type SheetWords = typeof zh | typeof en;

function customerCells(
  customer: CustomerView,
  codes: Readonly<Record<string, string>>,
  words: SheetWords,
): readonly OutputCell[] {
  const code = (value: string | null): string | null => (value === null ? null : (codes[value] ?? value));
  const phone = customer.primaryContact?.phone ?? null;
  return [
    customer.externalId,
    customer.name,
    code(customer.kind),
    code(customer.tier),
    code(customer.lifecycle),
    customer.region,
    customer.industry,
    customer.registeredOn,
    customer.cooperationSince,
    code(customer.channelPreference),
    customer.accountManagerName,
    customer.tags.join("、"),
    customer.primaryContact?.name ?? null,
    phone === null ? null : spokenPhone(phone),
    customer.doNotContact.length > 0 ? words.yes : words.no,
    customer.note,
  ];
}

function attributeCell(value: AttributeValue | undefined, words: SheetWords): OutputCell {
  if (value === undefined) return null;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  return value;
}
