import { useEffect } from "react";
import { isMac } from "../../../ui/shortcuts.ts";
import type { BuiltSurvey } from "./built-survey.ts";
import type { SurveyDraft } from "./survey-draft.ts";

/** ⌘Z and ⇧⌘Z, elsewhere Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z: steps of the draft, in fields too. */
export function useUndoKeys(draft: SurveyDraft<BuiltSurvey>, readOnly: boolean): void {
  useEffect(() => {
    if (readOnly) return undefined;
    const mac = isMac();
    const onKeyDown = (event: KeyboardEvent): void => {
      const step = stepOf(event, mac);
      if (step === null) return;
      event.preventDefault();
      draft[step]();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [draft, readOnly]);
}

function stepOf(event: KeyboardEvent, mac: boolean): "undo" | "redo" | null {
  if (!hasMod(event, mac) || event.isComposing) return null;
  const key = event.key.toLowerCase();
  if (key === "y") return mac ? null : "redo";
  if (key !== "z") return null;
  return event.shiftKey ? "redo" : "undo";
}

function hasMod({ metaKey, ctrlKey, altKey }: KeyboardEvent, mac: boolean): boolean {
  return !altKey && metaKey === mac && ctrlKey !== mac;
}
