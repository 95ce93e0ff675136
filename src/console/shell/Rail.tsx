import type { ReactElement } from "react";
import { Link, useLocation } from "react-router";
import { Icon } from "../../ui/Icon.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { AREAS, pagesOfArea, type Area } from "../console-page.ts";
import { useConsoleWords } from "../console-words.ts";
import { pages } from "../pages.ts";
import { useSession } from "../session.ts";
import { areaOf } from "./area-of.ts";
import { useCounters } from "./counters.ts";
import css from "./Rail.module.css";

/** The places this reader may use; at the left, on a phone at the bottom. */
export function Rail(): ReactElement {
  const say = useConsoleWords();
  const { permissions } = useSession();
  const { pathname } = useLocation();
  const current = areaOf(pages, pathname);
  const counters = useCounters();
  return (
    <nav className={css["rail"]} aria-label={say("shell.rail")}>
      <Link to="/" className={css["brand"]} aria-label={`${say("brand")} · ${say("areas.home")}`}>
        <Mark size={28} />
        <span className={css["name"]}>{say("brand")}</span>
      </Link>
      <ul className={css["list"]}>
        {AREAS.map(({ area, icon }) => {
          const [first] = pagesOfArea(pages, area, permissions);
          return first ? (
            <li key={area}>
              <Link
                to={first.path}
                className={css["place"]}
                aria-current={current === area ? "page" : undefined}
              >
                <Icon name={icon} size={20} />
                <span className={css["word"]}>{say(`areas.${area}`)}</span>
                <Counter count={counters.get(area)} />
              </Link>
            </li>
          ) : null;
        })}
      </ul>
    </nav>
  );
}

function Counter(props: {
  readonly count: ReturnType<ReadonlyMap<Area, number>["get"]>;
}): ReactElement | null {
  if (!props.count) return null;
  return <span className={css["counter"]}>{props.count > 99 ? "99+" : props.count}</span>;
}
