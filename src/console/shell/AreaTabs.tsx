import { useEffect, useRef, type ReactElement } from "react";
import { Link, useLocation } from "react-router";
import { pagesOfArea } from "../console-page.ts";
import { useConsoleWords } from "../console-words.ts";
import { pages } from "../pages.ts";
import { useSession } from "../session.ts";
import { areaOf } from "./area-of.ts";
import css from "./AreaTabs.module.css";

/** The pages of the place one is in, where it has several. */
export function AreaTabs(): ReactElement | null {
  const say = useConsoleWords();
  const { permissions } = useSession();
  const { pathname } = useLocation();
  const bar = useRef<HTMLElement>(null);
  useEffect(() => showCurrent(bar.current), [pathname]);
  const area = areaOf(pages, pathname);
  const tabs = area ? pagesOfArea(pages, area, permissions) : [];
  if (tabs.length < 2) return null;
  const current = tabs
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  return (
    <nav ref={bar} className={css["tabs"]} aria-label={say("shell.tabs")}>
      {tabs.map((tab) => (
        <Link key={tab.path} to={tab.path} aria-current={tab === current ? "page" : undefined}>
          {say(`pages.${tab.name}`)}
        </Link>
      ))}
    </nav>
  );
}

/** On a narrow screen the tabs scroll: the current one into the middle. */
function showCurrent(bar: HTMLElement | null): void {
  const current = bar?.querySelector<HTMLElement>("[aria-current]");
  if (!bar || !current) return;
  bar.scrollLeft = current.offsetLeft - bar.offsetLeft - (bar.clientWidth - current.offsetWidth) / 2;
}
