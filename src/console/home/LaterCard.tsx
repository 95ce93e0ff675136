import type { ReactElement } from "react";
import { useConsoleWords } from "../console-words.ts";
import { useSession } from "../session.ts";
import css from "./Home.module.css";

/** What this place will show each of the reader's roles; said as what it is, a promise. */
export function LaterCard(): ReactElement {
  const say = useConsoleWords();
  const { user } = useSession();
  const alone = user.roles.length < 2;
  return (
    <section className={`hy-card ${css["card"]}`}>
      <h2>{say("home.laterTitle")}</h2>
      <p className="hy-third">{say("home.laterNote")}</p>
      <ul className={css["later"]}>
        {user.roles.map((role) => (
          <li key={role}>
            {!alone && <strong>{say(`roles.${role}`)}</strong>}
            <span className="hy-second">{say(`home.later.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
