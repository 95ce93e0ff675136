import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { brandColours, type BrandColours } from "../../domain/channels/brand-colours.ts";
import { mayEditBranding, maySeeSurveys } from "../../domain/permissions.ts";
import { readBrandingRow, writeBrandingRow, type BrandingRow } from "../../store/branding.ts";
import { logoPath } from "./logo-token.ts";

/** How surveys look to customers. */
export interface BrandingView {
  /** `#rrggbb`; null: the colour of Huiyin. */
  readonly colour: string | null;
  /** Path on this server. */
  readonly logo: string | null;
  /** 0 before the first time. */
  readonly revision: number;
  readonly updatedAt: string | null;
}

/** What the answering page shows of it. */
export interface PageBrand {
  readonly colours: BrandColours | null;
  readonly logo: string | null;
}

/** Logo and colour of the organization's surveys. */
export async function readBranding(work: Work, secret: string): Promise<BrandingView> {
  demand(maySeeSurveys(work.actor));
  return presentBranding(work, secret, await readBrandingRow(work.tx, work.actor.orgId));
}

/** Logo and colour as the answering page uses them. */
export async function readPageBrand(work: Work, secret: string): Promise<PageBrand> {
  const { colour, logo } = await readBranding(work, secret);
  return { colours: colour === null ? null : brandColours(colour), logo };
}

/** @throws Failure `conflict-survey-branding-changed`: somebody else saved meanwhile */
export async function saveBrandColour(
  work: Work,
  secret: string,
  { colour, revision }: { readonly colour: string | null; readonly revision: number },
): Promise<BrandingView> {
  demand(mayEditBranding(work.actor));
  const row = await readBrandingRow(work.tx, work.actor.orgId);
  await changeBranding(work, revision, { colour, logo_file: row?.logo_file ?? null });
  return readBranding(work, secret);
}

/** Writes colour and logo, with who did it. @throws Failure `conflict-survey-branding-changed` */
export async function changeBranding(
  work: Work,
  revision: number,
  values: Pick<BrandingRow, "colour" | "logo_file">,
): Promise<void> {
  const { tx, actor, now } = work;
  const written = await writeBrandingRow(tx, revision, {
    org_id: actor.orgId,
    ...values,
    updated_by: actor.kind === "user" ? actor.id : null,
    updated_at: now,
  });
  if (!written) throw new Failure("conflict-survey-branding-changed");
  await recordAct(work, {
    action: "survey-branding.change",
    recordType: "survey-branding",
    recordId: "*",
    recordLabel: "",
    details: { colour: values.colour, logo: values.logo_file !== null },
  });
}

function presentBranding({ actor }: Work, secret: string, row: BrandingRow | undefined): BrandingView {
  if (row === undefined) return { colour: null, logo: null, revision: 0, updatedAt: null };
  const { orgId } = actor;
  return {
    colour: row.colour,
    logo: row.logo_file === null ? null : logoPath(secret, { orgId, fileId: row.logo_file }),
    revision: row.revision,
    updatedAt: row.updated_at,
  };
}
