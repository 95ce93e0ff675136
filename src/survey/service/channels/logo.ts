import { openSession, systemActor, type Session } from "../../../identity/service/session.ts";
import { demand, newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { Database } from "../../../platform/db/database.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { findFile, forgetFile, registerFile } from "../../../platform/files/registered-file.ts";
import { fileKind, FILE_ENDINGS } from "../../domain/channels/file-kind.ts";
import { mayEditBranding } from "../../domain/permissions.ts";
import { readBrandingRow } from "../../store/branding.ts";
import { changeBranding, readBranding, type BrandingView } from "./branding.ts";
import { readLogoToken } from "./logo-token.ts";

/** Bytes of a logo: it comes on top of the page's 15 KB. */
export const MOST_LOGO_BYTES = 200 * 1024;
const PURPOSE = "survey-logo";

/**
 * Takes a picture as the logo of all surveys; the one before goes.
 * @throws Failure `too-large-survey-logo` | `survey-logo-unreadable`: no PNG, JPEG or WebP by its content
 */
export async function storeLogo(
  session: Session,
  { files, secret }: { readonly files: FileStorage; readonly secret: string },
  content: Uint8Array,
): Promise<BrandingView> {
  demand(mayEditBranding(session.actor));
  if (content.byteLength > MOST_LOGO_BYTES)
    throw new Failure("too-large-survey-logo", { kilobytes: MOST_LOGO_BYTES / 1024 });
  const kind = fileKind(content);
  if (kind === null || kind === "application/pdf") throw new Failure("survey-logo-unreadable");
  const stored = await files.write(pieces(content), { maxBytes: MOST_LOGO_BYTES });
  try {
    const { view, before } = await session.begin(async (work) => {
      const id = newId();
      await registerFile(work.tx, work.actor.orgId, {
        ...stored,
        id,
        name: `logo.${FILE_ENDINGS[kind]}`,
        mediaType: kind,
        purpose: PURPOSE,
        createdBy: work.actor.kind === "user" ? work.actor.id : null,
        createdAt: work.now,
      });
      return { before: await replaceLogo(work, id), view: await readBranding(work, secret) };
    });
    if (before !== null) await files.remove(before);
    return view;
  } catch (error) {
    await files.remove(stored.storageKey);
    throw error;
  }
}

/** Surveys show no logo any more. */
export async function removeLogo(
  session: Session,
  { files, secret }: { readonly files: FileStorage; readonly secret: string },
): Promise<BrandingView> {
  demand(mayEditBranding(session.actor));
  const { view, before } = await session.begin(async (work) => ({
    before: await replaceLogo(work, null),
    view: await readBranding(work, secret),
  }));
  if (before !== null) await files.remove(before);
  return view;
}

/** Answers where the bytes of the logo before lie, to be removed after the commit. */
async function replaceLogo(work: Work, fileId: string | null): Promise<string | null> {
  const { tx, actor } = work;
  const row = await readBrandingRow(tx, actor.orgId);
  await changeBranding(work, row?.revision ?? 0, { colour: row?.colour ?? null, logo_file: fileId });
  if (!row?.logo_file) return null;
  const file = await findFile(tx, actor.orgId, row.logo_file);
  await forgetFile(tx, actor.orgId, row.logo_file);
  return file?.storageKey ?? null;
}

/** The logo behind the last part of its address; null for one that is not there any more. */
export async function openLogo(
  {
    database,
    files,
    secret,
  }: { readonly database: Database; readonly files: FileStorage; readonly secret: string },
  token: string,
): Promise<{ readonly mediaType: string; readonly content: ReadableStream<Uint8Array> } | null> {
  const logo = readLogoToken(secret, token);
  if (logo === null) return null;
  const session = openSession(database, systemActor(logo.orgId), { requestId: null, address: null });
  const file = await session.begin((work) => findFile(work.tx, logo.orgId, logo.fileId));
  if (file === null || file.purpose !== PURPOSE) return null;
  return { mediaType: file.mediaType, content: await files.read(file.storageKey) };
}

async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
