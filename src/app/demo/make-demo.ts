import { createHmac } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { IMPORTED_TABLES } from "../../customer/service/imports/imported-tables.ts";
import { importFile } from "../../customer/service/imports/import-file.ts";
import type { ImportSubject } from "../../customer/domain/imports/import-state.ts";
import { createSegment } from "../../customer/service/create-segment.ts";
import { addOrganization } from "../../identity/service/add-organization.ts";
import { addUser } from "../../identity/service/add-user.ts";
import { createDepartment } from "../../identity/service/create-department.ts";
import { enterAsSystem } from "../../identity/service/enter-as-system.ts";
import { findSampleOrganization } from "../../identity/service/find-sample-organization.ts";
import type { Session } from "../../identity/service/session.ts";
import { Draw } from "../../kit/draw.ts";
import { refreshStatistics } from "../../platform/db/refresh-statistics.ts";
import type { Database } from "../../platform/db/database.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import { writeSheet, type OutputCell } from "../../platform/sheet/write-sheet.ts";
import { drawCustomers } from "./draw-customers.ts";
import { drawServiceRecords } from "./draw-service-records.ts";
import { sampleCases } from "./make-cases.ts";
import { sampleSurvey } from "./sample-survey.ts";
import { CUSTOMER_COLUMNS, SERVICE_COLUMNS } from "./sample-columns.ts";
import { SEGMENTS } from "./sample-segments.ts";
import { DEPARTMENTS, ORGANIZATION_NAME, PEOPLE } from "./sample-staff.ts";

/** How large the sample organization is. */
const CUSTOMERS = 2_000;
const RECORDS = 8_000;
const SEED = 7_300;
const DAY = 86_400_000;

export interface DemoOptions {
  readonly database: Database;
  readonly files: FileStorage;
  /** The sample's password follows from it: no two installations share one. */
  readonly secret: string;
  /** ISO instant; the 18 months of records end the day before. */
  readonly now: string;
  /** Address under which customers reach the server, without a slash at its end. */
  readonly publicUrl: string;
}

/** How to look at the sample organization. */
export interface Demo {
  readonly org: number;
  readonly email: string;
  readonly password: string;
  /** Public link of a survey. */
  readonly survey: string;
}

/**
 * Makes the sample organization, or answers the one there is. Drawn from a seed: on one day it is always the same.
 * People beside the first have the same password and sign in by their own address.
 */
export async function makeDemo(options: DemoOptions): Promise<Demo> {
  const email = mailOf(PEOPLE[0]!.mailbox);
  const password = createHmac("sha256", options.secret)
    .update("sample organization")
    .digest("base64url")
    .slice(0, 16);
  const present = await findSampleOrganization(options.database);
  const org = present ?? (await makeOrganization(options, password));
  const survey = await sampleSurvey(options, org);
  await sampleCases(options, org);
  return { org, email, password, survey };
}

async function makeOrganization(options: DemoOptions, password: string): Promise<number> {
  const org = await addOrganization(
    options.database,
    { name: ORGANIZATION_NAME, timeZone: "Asia/Shanghai", language: "zh", sample: true },
    options.now,
  );
  const session = await enterAsSystem(options.database, String(org));
  await session.begin(async (work) => {
    const departments = new Map<string, string>();
    for (const { name, under } of DEPARTMENTS) {
      const parentId = under === null ? null : (departments.get(under) ?? null);
      const { id } = await createDepartment(work, { name, parentId, calendarId: null });
      departments.set(name, id);
    }
    for (const { name, mailbox, roles, department } of PEOPLE) {
      const departmentId = departments.get(department) ?? null;
      await addUser(work, { name, email: mailOf(mailbox), roles, password, departmentId });
    }
  });
  await importSample(session, options);
  await session.begin(async (work) => {
    for (const segment of SEGMENTS) await createSegment(work, segment);
  });
  await refreshStatistics(options.database, IMPORTED_TABLES);
  return org;
}

function mailOf(mailbox: string): string {
  return `${mailbox}@demo.example.com`;
}

/** Through the same door as a department's own lists, so that the sample has what an import leaves behind. */
async function importSample(session: Session, { files, now }: DemoOptions): Promise<void> {
  const draw = new Draw(SEED);
  const today = Math.floor(Date.parse(now) / DAY);
  const customers = drawCustomers(draw, CUSTOMERS, today);
  const records = drawServiceRecords(draw, customers, { count: RECORDS, today });
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-sample-"));
  try {
    await importRows(session, files, {
      subject: "customers",
      file: path.join(folder, "客户名单.csv"),
      header: Object.keys(CUSTOMER_COLUMNS),
      rows: customers.map((customer) => Object.values(CUSTOMER_COLUMNS).map((cell) => cell(customer))),
    });
    await importRows(session, files, {
      subject: "service-records",
      file: path.join(folder, "服务记录.csv"),
      header: Object.keys(SERVICE_COLUMNS),
      rows: records.map((record) => Object.values(SERVICE_COLUMNS).map((cell) => cell(record))),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface SampleSheet {
  readonly subject: ImportSubject;
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly OutputCell[])[];
}

async function importRows(session: Session, files: FileStorage, sheet: SampleSheet): Promise<void> {
  const { subject, file, header, rows } = sheet;
  const text = writeSheet("csv", { name: "Sheet1", header, rows: toAsync(rows) });
  await writeFile(file, text as unknown as Readable);
  const { import: done } = await importFile(session, files, {
    subject,
    path: file,
    mapping: null,
    dryRun: false,
  });
  if (done.counts.failed > 0) throw new Error(`${done.counts.failed} sample rows of ${subject} were refused`);
}

async function* toAsync<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
