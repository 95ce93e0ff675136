import { use, type ReactElement } from "react";
import { Link } from "react-router";
import { Icon } from "../../ui/Icon.tsx";
import { useMay } from "../../ui/reader.ts";
import { iconOf, type NamedPage } from "../console-page.ts";
import { useConsoleWords } from "../console-words.ts";
import { PagesContext } from "../pages-context.ts";
import { useSession } from "../session.ts";
import css from "./Home.module.css";

/** The pages this reader may work in today. */
export function NowCard(): ReactElement {
  const say = useConsoleWords();
  const { permissions } = useSession();
  const administers = useMay("mayAdminister");
  const pages = use(PagesContext).filter(
    (page): page is NamedPage =>
      page.name !== undefined && page.area !== "home" && page.area !== "settings" && page.may(permissions),
  );
  const work = pages.filter(({ area }) => area !== null);
  return (
    <section className={`hy-card ${css["card"]}`}>
      <h2>{say("home.nowTitle")}</h2>
      {work.length === 0 && !administers && <p className="hy-second">{say("home.nowNone")}</p>}
      <div className={css["links"]}>
        {work.map((page) => (
          <Link key={page.path} to={page.path}>
            <Icon name={iconOf(page)} />
            {say(`pages.${page.name}`)}
            <Icon name="right" size={16} />
          </Link>
        ))}
        <Link to="/profile">
          <Icon name="person" />
          {say("home.profileAction")}
          <Icon name="right" size={16} />
        </Link>
      </div>
    </section>
  );
}
