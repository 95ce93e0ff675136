import { newId } from "../../identity/service/work.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStorage, StoredBytes } from "../../platform/files/file-storage.ts";
import type { SampleCase, SampleEvidence } from "./sample-case.ts";

const MEGABYTE = 1024 * 1024;
/** Files written at the same time. */
const AT_ONCE = 16;

interface CaseEvidence {
  readonly row: SampleCase["row"];
  readonly file: SampleEvidence;
}

/** Writes what shows that measures were done. */
export async function storeEvidence(tx: Tx, files: FileStorage, cases: readonly SampleCase[]): Promise<void> {
  const all = cases.flatMap(({ row, evidence }) => evidence.map((file): CaseEvidence => ({ row, file })));
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const stored = await Promise.all(
      some.map(({ row, file }) => {
        const text = Buffer.from(`反馈编号：${row.number}\n${file.text}\n`);
        return files.write(bytes(text), { maxBytes: MEGABYTE });
      }),
    );
    await register(tx, some, stored);
  }
}

async function* bytes(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

async function register(
  tx: Tx,
  some: readonly CaseEvidence[],
  stored: readonly StoredBytes[],
): Promise<void> {
  const rows = some.map(({ row, file }, at) => ({ row, file, id: newId(), stored: stored[at]! }));
  await tx
    .insertInto("platform_file")
    .values(
      rows.map(({ row, file, id, stored: kept }) => ({
        org_id: row.org_id,
        id,
        name: file.name,
        media_type: "text/plain",
        bytes: kept.bytes,
        sha256: kept.sha256,
        storage_key: kept.storageKey,
        purpose: "feedback",
        created_by: file.by?.id ?? null,
        created_at: file.at,
      })),
    )
    .execute();
  await tx
    .insertInto("feedback_file")
    .values(
      rows.map(({ row, file, id }) => ({
        org_id: row.org_id,
        id: file.id,
        case_id: row.id,
        measure_id: file.measureId,
        message_id: file.messageId ?? null,
        file_id: id,
        added_kind: file.by === null ? "customer" : "user",
        added_by: file.by?.id ?? null,
        added_by_name: file.by?.name ?? "客户",
        added_at: file.at,
      })),
    )
    .execute();
}
