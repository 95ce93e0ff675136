import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import { readPageBrand, type PageBrand } from "../../../survey/service/channels/branding.ts";
import { readSurveyContact, type OwnerText } from "../../store/public-owner.ts";
import { readWebFormRow } from "../../store/public-web-form.ts";

/** Whose page it is. */
export interface PageOwner {
  readonly organization: string;
  /** IANA name of the zone in which dates are told. */
  readonly timeZone: string;
  readonly language: "zh" | "en";
  readonly brand: PageBrand;
  /** How customers reach the service, by language; "": not told. */
  readonly contact: { readonly zh: string; readonly en: string };
}

/** What pages show of the organization: name, colours, logo, and how to reach it. */
export async function readPageOwner(work: Work, secret: string): Promise<PageOwner> {
  const { name, timeZone, language } = await getOrganization(work);
  return {
    organization: name,
    timeZone,
    language: language === "en" ? "en" : "zh",
    brand: await readPageBrand(work, secret),
    contact: await readContact(work),
  };
}

/** That of the web form, else that of the survey published last. */
async function readContact({ tx, actor }: Work): Promise<PageOwner["contact"]> {
  const form = await readWebFormRow(tx, actor.orgId);
  const own = bothOf(form?.service_contact as OwnerText | undefined);
  return own.zh === "" ? bothOf((await readSurveyContact(tx, actor.orgId)) ?? undefined) : own;
}

/** Where one language is missing the other stands in. */
function bothOf(text: OwnerText | undefined): PageOwner["contact"] {
  const zh = text?.zh?.trim() ?? "";
  const en = text?.en?.trim() ?? "";
  return { zh: zh || en, en: en || zh };
}
