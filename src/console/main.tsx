import { createRoot } from "react-dom/client";
import "../ui/base.css";
import { followAppearance } from "../ui/appearance.ts";
import { startLanguage } from "../ui/i18n.ts";
import { isMac, listenForShortcuts } from "../ui/shortcuts.ts";
import { App } from "./App.tsx";

async function start(): Promise<void> {
  followAppearance();
  listenForShortcuts(isMac());
  await startLanguage();
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App />);
}

void start();
