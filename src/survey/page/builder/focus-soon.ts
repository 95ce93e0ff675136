/** Focuses what is about to be drawn; a field with its words chosen, so that typing replaces them. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const element = document.querySelector<HTMLElement>(selector);
      element?.focus();
      if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) element.select();
    }),
  );
}
