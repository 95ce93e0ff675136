import type { ReactElement } from "react";
import { useConsoleWords } from "../console-words.ts";
import { useSession } from "../session.ts";
import css from "./Home.module.css";

/** Roles whose first page is not whole yet. */
const LATER = ["manager", "interviewer", "account_manager", "analyst", "viewer"] as const;

/** What this place will show each of the reader's roles; said as what it is, a promise. */
export function LaterCard(): ReactElement | null {
  const say = useConsoleWords();
  const { user } = useSession();
  const roles = LATER.filter((role) => user.roles.includes(role));
  if (roles.length === 0) return null;
  const alone = user.roles.length < 2;
  return (
    <section className={`hy-card ${css["card"]}`}>
      <h2>{say("home.laterTitle")}</h2>
      <p className="hy-third">{say("home.laterNote")}</p>
      <ul className={css["later"]}>
        {roles.map((role) => (
          <li key={role}>
            {!alone && <strong>{say(`roles.${role}`)}</strong>}
            <span className="hy-second">{say(`home.later.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
