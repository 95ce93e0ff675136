import { useMemo } from "react";
import { useAppearance } from "../../ui/appearance.ts";
import type { Command } from "../../ui/command.ts";
import { useConsoleWords } from "../console-words.ts";
import { useChangeLanguage, useSignOut } from "./person-actions.ts";

/** Actions of the person that the palette offers. */
export function useOwnActions(onShortcuts: () => void): readonly Command[] {
  const say = useConsoleWords();
  const [, choose] = useAppearance();
  const signOut = useSignOut();
  const changeLanguage = useChangeLanguage();
  return useMemo(() => {
    const group = say("palette.actions");
    const look = say("shell.appearance");
    return [
      {
        id: "light",
        group,
        title: `${look}: ${say("shell.light")}`,
        icon: "sun",
        run: () => choose("light"),
      },
      { id: "dark", group, title: `${look}: ${say("shell.dark")}`, icon: "moon", run: () => choose("dark") },
      { id: "zh", group, title: "界面语言: 中文", icon: "globe", run: () => void changeLanguage("zh") },
      { id: "en", group, title: "Language: English", icon: "globe", run: () => void changeLanguage("en") },
      { id: "keys", group, title: say("shell.shortcuts"), icon: "keyboard", run: onShortcuts },
      { id: "leave", group, title: say("shell.signOut"), icon: "leave", run: () => void signOut() },
    ] satisfies Command[];
  }, [say, choose, signOut, changeLanguage, onShortcuts]);
}
