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
  const navigate = useNavigate();
  const { user, language } = useSession();
  const [look, chooseLook] = useAppearance();
  const signOut = useSignOut();
  const changeLanguage = useChangeLanguage();
  const own: MenuItem[] = [
    { key: "profile", label: say("shell.profile"), icon: "person", run: () => void navigate("/profile") },
    { key: "devices", label: say("shell.devices"), icon: "screen", run: () => void navigate("/profile#devices") },
    { key: "keys", label: say("shell.shortcuts"), icon: "keyboard", run: props.onShortcuts },
  ];
  const languages: MenuItem[] = [
    { key: "zh", label: "中文", icon: "globe", checked: language === "zh", run: () => void changeLanguage("zh") },
    { key: "en", label: "English", icon: "globe", checked: language === "en", run: () => void changeLanguage("en") },
  ];
  const looks = LOOKS.map(([key, icon]) => ({
    key,
    icon,
    label: say(`shell.${key}`),
    checked: look === key,
    run: () => chooseLook(key),
  }));
  const leave: MenuItem = { key: "leave", label: say("shell.signOut"), icon: "leave", run: () => void signOut() };
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

/** First sign of a Chinese name, or of the first word. */
function initialOf(name: string): string {
  return ([...name.trim()][0] ?? "?").toUpperCase();
}
