import type { ReactElement } from "react";
import { useMay } from "../../ui/reader.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { useConsoleWords } from "../console-words.ts";
import { useSession } from "../session.ts";
import css from "./Home.module.css";
import { LaterCard } from "./LaterCard.tsx";
import { NowCard } from "./NowCard.tsx";
import { SetUpGuide } from "./SetUpGuide.tsx";

/** Where work begins: what is to be done now by this reader. */
export function HomePage(): ReactElement {
  const say = useConsoleWords();
  const { user, organization } = useSession();
  const administers = useMay("mayAdminister");
  const roles = user.roles.map((role) => say(`roles.${role}`)).join(" · ");
  return (
    <>
      <PageHeader title={say("home.hello", { name: user.name })} note={`${organization.name} · ${roles}`} />
      <div className={css["columns"]}>
        <div className={css["main"]}>
          {administers && <SetUpGuide />}
          {!administers && <NowCard />}
        </div>
        <div className={css["side"]}>
          {administers && <NowCard />}
          <LaterCard />
        </div>
      </div>
    </>
  );
}
