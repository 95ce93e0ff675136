import type { ReactElement } from "react";
import type { Import } from "../../contract/import.ts";
import { useMoreWords } from "../customer-words.ts";
import { Chip } from "../../../ui/Chip.tsx";

const TONES = {
  uploaded: "warn",
  waiting: "primary",
  checking: "primary",
  checked: "warn",
  running: "primary",
  done: "good",
  failed: "accent",
  undoing: "primary",
  undone: "plain",
} as const satisfies Record<Import["status"], string>;

/** Where an import stands, in a word. */
export function StatusChip(props: { readonly shown: Import }): ReactElement {
  const say = useMoreWords();
  return <Chip tone={TONES[props.shown.status]}>{say(`imports.statuses.${props.shown.status}`)}</Chip>;
}
