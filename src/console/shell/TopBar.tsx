import { useCallback, useState, type ReactElement } from "react";
import { Link } from "react-router";
import { Icon } from "../../ui/Icon.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { isMac, keyCaps, useShortcut } from "../../ui/shortcuts.ts";
import { ShortcutList } from "../../ui/ShortcutList.tsx";
import { useConsoleWords } from "../console-words.ts";
import { ConsolePalette } from "./ConsolePalette.tsx";
import { NoticesBell } from "./NoticesBell.tsx";
import { OrganizationMenu } from "./OrganizationMenu.tsx";
import { PersonMenu } from "./PersonMenu.tsx";
import css from "./TopBar.module.css";

/** Search, organization, person. */
export function TopBar(): ReactElement {
  const say = useConsoleWords();
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  const close = useCallback(() => setOpen(null), []);
  useShortcut("mod+k", say("shell.search"), () => setOpen("palette"));
  useShortcut("?", say("shell.shortcuts"), () => setOpen("shortcuts"));
  return (
    <header className={css["bar"]}>
      <Link to="/" className={css["brand"]} aria-label={`${say("brand")} · ${say("areas.home")}`}>
        <Mark size={26} />
      </Link>
      <button type="button" className={css["search"]} onClick={() => setOpen("palette")}>
        <Icon name="search" size={16} />
        <span className={css["hint"]}>{say("shell.search")}</span>
        <kbd className={css["keys"]}>{keyCaps("mod+k", isMac())}</kbd>
      </button>
      <div className={css["right"]}>
        <OrganizationMenu />
        <NoticesBell />
        <PersonMenu onShortcuts={() => setOpen("shortcuts")} />
      </div>
      <ConsolePalette open={open === "palette"} onClose={close} onShortcuts={() => setOpen("shortcuts")} />
      <ShortcutList open={open === "shortcuts"} onClose={close} />
    </header>
  );
}
