import type { AttributeValue } from "./customer.ts";

/** Fields of the survivor that a merge fills when they are empty. The external id stays with its own record. */
export const FILLED_FIELDS = [
  "region",
  "industry",
  "registered_on",
  "cooperation_since",
  "channel_preference",
  "account_manager_id",
] as const;
export type FilledField = (typeof FILLED_FIELDS)[number];

/** What of a customer's own row takes part in a merge. */
export interface MergeSide {
  readonly fields: Readonly<Record<FilledField, string | null>>;
  readonly tags: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly note: string;
}

/** What a merge added to the survivor's row; taken back by the undo where it still stands. */
export interface MergeFill {
  readonly fields: Partial<Record<FilledField, string>>;
  readonly tags: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Text put behind the survivor's note; empty when nothing was. */
  readonly note: string;
}

/** What the merged record brings that the survivor lacks. */
export function mergeFill(survivor: MergeSide, merged: MergeSide): MergeFill {
  const fields: Partial<Record<FilledField, string>> = {};
  for (const field of FILLED_FIELDS) {
    const value = merged.fields[field];
    if (survivor.fields[field] === null && value !== null) fields[field] = value;
  }
  const tags = merged.tags.filter((tag) => !survivor.tags.includes(tag));
  const attributes = Object.fromEntries(
    Object.entries(merged.attributes).filter(([code]) => !Object.hasOwn(survivor.attributes, code)),
  );
  const note = merged.note === "" || survivor.note.includes(merged.note) ? "" : `\n${merged.note}`;
  return { fields, tags, attributes, note };
}

/** The survivor with the fill. */
export function withFill(side: MergeSide, fill: MergeFill): MergeSide {
  return {
    fields: { ...side.fields, ...fill.fields },
    tags: [...side.tags, ...fill.tags],
    attributes: { ...side.attributes, ...fill.attributes },
    note: side.note + fill.note,
  };
}

/** The survivor without the fill; what somebody has changed since is kept. */
export function withoutFill(side: MergeSide, fill: MergeFill): MergeSide {
  const fields = { ...side.fields };
  for (const field of FILLED_FIELDS) {
    if (fill.fields[field] !== undefined && fields[field] === fill.fields[field]) fields[field] = null;
  }
  const attributes = Object.fromEntries(
    Object.entries(side.attributes).filter(
      ([code, value]) => !Object.hasOwn(fill.attributes, code) || fill.attributes[code] !== value,
    ),
  );
  const tags = side.tags.filter((tag) => !fill.tags.includes(tag));
  const noteStands = fill.note !== "" && side.note.endsWith(fill.note);
  return { fields, tags, attributes, note: noteStands ? side.note.slice(0, -fill.note.length) : side.note };
}
