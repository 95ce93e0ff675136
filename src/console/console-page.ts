import type { ComponentType } from "react";
import type { IconName } from "../ui/icon-paths.ts";
import type { zh } from "./words/zh.ts";

export type Permissions = Readonly<Record<string, boolean>>;

/** Places of the rail, in its order. One shows only when a page of it exists that the reader may open. */
export const AREAS = [
  { area: "home", icon: "home" },
  { area: "customers", icon: "customers" },
  { area: "surveys", icon: "surveys" },
  { area: "feedback", icon: "feedback" },
  { area: "settings", icon: "settings" },
] as const satisfies readonly { area: keyof (typeof zh)["areas"]; icon: IconName }[];

/** Pages that have a sign of their own; the others take that of their area. */
const PAGE_ICONS: Partial<Record<keyof (typeof zh)["pages"], IconName>> = {
  profile: "person",
  serviceRecords: "services",
  segments: "filter",
  duplicates: "copy",
  attributes: "tag",
  imports: "upload",
  responses: "inbox",
  organization: "building",
  departments: "departments",
  calendars: "calendar",
  templates: "mail",
  deliveries: "mail",
  apiKeys: "key",
  auditLog: "history",
};

/** The sign of a page. */
export function iconOf({ name, area }: NamedPage): IconName {
  return PAGE_ICONS[name] ?? AREAS.find((place) => place.area === area)?.icon ?? "right";
}

export type Area = (typeof AREAS)[number]["area"];

/** A page as its module registers it in `pages.ts`. */
export interface ConsolePage {
  /** `/customers/:id`, in the syntax of react-router. */
  readonly path: string;
  /** Place of the rail that lights up. */
  readonly area: Area | null;
  /**
   * Name among the tabs of its area and in the command palette; for pages one goes to directly (no `:id` in the
   * path). The first named page of an area is where the rail leads.
   */
  readonly name?: keyof (typeof zh)["pages"];
  readonly may: (permissions: Permissions) => boolean;
  /** The component, fetched when the page is first opened. */
  readonly load: () => Promise<ComponentType>;
}

/** Pages of the rail's place `area` that the reader may go to directly, in the order of registration. */
export function pagesOfArea(
  pages: readonly ConsolePage[],
  area: Area,
  permissions: Permissions,
): readonly NamedPage[] {
  return pages.filter(
    (page): page is NamedPage => page.name !== undefined && page.area === area && page.may(permissions),
  );
}

export type NamedPage = ConsolePage & { readonly name: keyof (typeof zh)["pages"] };

/** For pages that every signed-in person may open. */
export const everyone = (): boolean => true;
