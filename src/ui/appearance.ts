import { useSyncExternalStore } from "react";
import { storedChoice } from "./stored-choice.ts";
import { paletteProperties, type Mode } from "./tokens.ts";

export type Appearance = "system" | "light" | "dark";

const choice = storedChoice<Appearance>("huiyin.appearance", ["system", "light", "dark"]);
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

/** What the person chose. */
export function useAppearance(): [Appearance, (next: Appearance) => void] {
  return [useSyncExternalStore(choice.subscribe, choice.read), choice.write];
}

/** What is shown now: the choice, or the system's setting. */
export function useMode(): Mode {
  return useSyncExternalStore(subscribe, mode);
}

/** Lays the palette on the document, now and whenever choice or system change. */
export function followAppearance(): void {
  paint();
  subscribe(paint);
}

function mode(): Mode {
  const chosen = choice.read();
  if (chosen !== "system") return chosen;
  return systemDark.matches ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  const leave = choice.subscribe(listener);
  systemDark.addEventListener("change", listener);
  return () => {
    leave();
    systemDark.removeEventListener("change", listener);
  };
}

function paint(): void {
  const now = mode();
  const { dataset, style } = document.documentElement;
  dataset["mode"] = now;
  style.colorScheme = now;
  for (const [name, color] of paletteProperties(now)) style.setProperty(name, color);
}
