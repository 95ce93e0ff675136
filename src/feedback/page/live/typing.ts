type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields that were gone into, with what they held then. */
const known = new Map<Field, string>();

/** Follows what is typed into fields of a case, those of its dialogs too; answers how to stop. */
export function watchTyping(): () => void {
  document.addEventListener("focusin", remember);
  return () => document.removeEventListener("focusin", remember);
}

/** A field of a case that holds something else than when it was gone into; null: nothing is being written. */
export function typedField(): Field | null {
  for (const [field, before] of known) {
    if (!field.isConnected) known.delete(field);
    else if (valueOf(field) !== before && valueOf(field) !== "") return field;
  }
  return null;
}

/** What the fields hold now is what the case says; those of dialogs are not stored while their dialog is open. */
export function forgetTyping(): void {
  for (const field of known.keys()) if (!field.closest("dialog")) known.delete(field);
  if (document.activeElement) remember({ target: document.activeElement });
}

function remember({ target }: { readonly target: EventTarget | null }): void {
  if (isField(target) && !known.has(target) && target.closest("[data-case-fields], dialog"))
    known.set(target, valueOf(target));
}

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

function valueOf(field: Field): string {
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio"))
    return String(field.checked);
  return field.value;
}
