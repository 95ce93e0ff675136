import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { useAppearance, type Appearance } from "../../ui/appearance.ts";
import type { IconName } from "../../ui/icon-paths.ts";
import { Menu, type MenuItem } from "../../ui/Menu.tsx";
import { useConsoleWords } from "../console-words.ts";
import { useSession } from "../session.ts";
import { useChangeLanguage, useSignOut } from "./person-actions.ts";
import css from "./PersonMenu.module.css";

const LOOKS: readonly (readonly [Appearance, IconName])[] = [
  ["system", "screen"],
  ["light", "sun"],
  ["dark", "moon"],
];

/** Who is signed in: profile, devices, language, appearance, sign out. */
export function PersonMenu(props: { readonly onShortcuts: () => void }): ReactElement {
  const say = useConsoleWords();
  const { user } = useSession();
  const own = useOwnItems(props.onShortcuts);
  const languages = useLanguageItems();
  const looks = useLookItems();
  const signOut = useSignOut();
  const leave: MenuItem = {
    key: "leave",
    label: say("shell.signOut"),
    icon: "leave",
    run: () => void signOut(),
  };
  return (
    <Menu
      label={say("shell.person")}
      button={<span className={css["face"]}>{initialOf(user.name)}</span>}
      head={
        <>
          <div className={css["name"]}>{user.name}</div>
          <div className="hy-third">{user.roles.map((role) => say(`roles.${role}`)).join(" · ")}</div>
        </>
      }
      groups={[
        { items: own },
        { title: say("shell.language"), items: languages },
        { title: say("shell.appearance"), items: looks },
        { items: [leave] },
      ]}
    />
  );
}

function useOwnItems(onShortcuts: () => void): MenuItem[] {
  const say = useConsoleWords();
  const navigate = useNavigate();
  const go = (to: string) => (): void => void navigate(to);
  return [
    { key: "profile", label: say("shell.profile"), icon: "person", run: go("/profile") },
    { key: "devices", label: say("shell.devices"), icon: "screen", run: go("/profile#devices") },
    { key: "keys", label: say("shell.shortcuts"), icon: "keyboard", run: onShortcuts },
  ];
}

function useLanguageItems(): MenuItem[] {
  const { language } = useSession();
  const change = useChangeLanguage();
  const names = [
    ["zh", "中文"],
    ["en", "English"],
  ] as const;
  return names.map(([key, label]) => ({
    key,
    label,
    icon: "globe",
    checked: language === key,
    run: () => void change(key),
  }));
}

function useLookItems(): MenuItem[] {
  const say = useConsoleWords();
  const [look, choose] = useAppearance();
  return LOOKS.map(([key, icon]) => ({
    key,
    icon,
    label: say(`shell.${key}`),
    checked: look === key,
    run: () => choose(key),
  }));
}

/** First sign of a Chinese name, or of the first word. */
function initialOf(name: string): string {
  return ([...name.trim()][0] ?? "?").toUpperCase();
}
