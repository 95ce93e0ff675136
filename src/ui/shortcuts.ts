import { useEffect, useRef } from "react";

export interface Shortcut {
  /** `mod+k` (⌘ on a Mac, Ctrl elsewhere), `?`, `n`, `escape`. */
  readonly keys: string;
  /** What it does, for the list of shortcuts. */
  readonly label: string;
  readonly run: () => void;
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly repeat: boolean;
}

const active: Shortcut[] = [];

/** Keeps a shortcut for as long as the component is there; the latest of several with the same keys wins. */
export function useShortcut(keys: string, label: string, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const shortcut = { keys, label, run: () => latest.current() };
    active.push(shortcut);
    return () => void active.splice(active.indexOf(shortcut), 1);
  }, [keys, label]);
}

/** The shortcuts that work now, for the list of them. */
export function activeShortcuts(): readonly Shortcut[] {
  return active.filter(({ keys }, at) => active.findLastIndex((other) => other.keys === keys) === at);
}

/** Listens for all shortcuts; once per page. Returns how to stop. */
export function listenForShortcuts(mac: boolean): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const typing = isField(event.target) || document.querySelector("dialog[open]") !== null;
    const keys = keysOf(event, { mac, typing });
    const shortcut = keys === null ? undefined : active.findLast((known) => known.keys === keys);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

/**
 * Name of the shortcut that was pressed; null where keys belong to something else: to an input method that is
 * composing (Chinese is typed with letters, Space, Enter), or to a field being typed in.
 */
export function keysOf(
  press: KeyPress,
  place: { readonly mac: boolean; readonly typing: boolean },
): string | null {
  if (isComposing(press) || press.repeat || press.altKey) return null;
  const mod = place.mac ? press.metaKey : press.ctrlKey;
  const other = place.mac ? press.ctrlKey : press.metaKey;
  if (other || (place.typing && !mod)) return null;
  const key = press.key.toLowerCase();
  return mod ? `mod+${key}` : key;
}

/** Some browsers tell it only by the code 229. */
function isComposing(press: KeyPress): boolean {
  return press.isComposing || press.keyCode === 229;
}

/** True on Apple's systems, where ⌘ stands for Ctrl. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** `mod+k` as printed on the keys: `⌘K` or `Ctrl K`. */
export function keyCaps(keys: string, mac: boolean): string {
  const key = keys.replace("mod+", "");
  const cap = key.length === 1 ? key.toUpperCase() : key[0]?.toUpperCase() + key.slice(1);
  if (!keys.startsWith("mod+")) return cap;
  return mac ? `⌘${cap}` : `Ctrl ${cap}`;
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
