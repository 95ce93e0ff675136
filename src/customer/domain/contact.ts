export const CONTACT_POINT_KINDS = ["phone", "email", "wechat"] as const;
export type ContactPointKind = (typeof CONTACT_POINT_KINDS)[number];

/** A number or address as typed. */
export interface ContactPointDraft {
  readonly kind: ContactPointKind;
  readonly value: string;
}

/** As stored: phones E.164 where the numbering plan knows them, mail in lower case; otherwise as typed. */
export interface ContactPointValue {
  readonly kind: ContactPointKind;
  readonly value: string;
  readonly extension: string;
  readonly valid: boolean;
}

export interface ContactDraft {
  readonly name: string;
  readonly title: string;
  readonly isPrimary: boolean;
  readonly points: readonly ContactPointDraft[];
}

/** Absent: as it is. `points` replaces all points of the contact. */
export type ContactChange = { readonly [K in keyof ContactDraft]?: ContactDraft[K] | undefined } & {
  readonly revision: number;
};
