import type { ReactElement, ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "../../ui/Icon.tsx";
import { chooseLanguage, useLanguage } from "../../ui/i18n.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useConsoleWords } from "../console-words.ts";
import css from "./Setup.module.css";
import { SETUP_STEPS, type SetupStep } from "./setup-steps.ts";
import { useSetupWords } from "./setup-words.ts";

/** Steps at the left (on a phone on top), the step's content beside. */
export function SetupFrame(props: { readonly step: SetupStep; readonly children: ReactNode }): ReactElement {
  const say = useConsoleWords();
  const tell = useSetupWords();
  const other = useLanguage() === "zh" ? "en" : "zh";
  const at = SETUP_STEPS.indexOf(props.step);
  return (
    <div className={css["frame"]}>
      <aside className={css["side"]}>
        <div className={css["brand"]}>
          <Mark size={30} />
          <span>{say("brand")}</span>
        </div>
        <p className={css["progress"]}>{tell("progress", { at: at + 1, all: SETUP_STEPS.length })}</p>
        <nav aria-label={tell("title")}>
          <ol className={css["steps"]}>
            {SETUP_STEPS.map((step, place) => (
              <li
                key={step}
                data-state={place < at ? "done" : place === at ? "now" : "later"}
                aria-current={place === at ? "step" : undefined}
              >
                <span className={css["dot"]}>{place < at ? <Icon name="check" size={14} /> : place + 1}</span>
                {at > 0 && place > 0 && place !== at ? (
                  <Link to={`/setup/${step}`}>{tell(`steps.${step}`)}</Link>
                ) : (
                  <span>{tell(`steps.${step}`)}</span>
                )}
              </li>
            ))}
          </ol>
        </nav>
        <button
          type="button"
          className={`hy-icon-button ${css["language"]}`}
          lang={other === "zh" ? "zh-CN" : "en"}
          onClick={() => void chooseLanguage(other)}
        >
          <Icon name="globe" size={16} />
          {other === "zh" ? "中文" : "English"}
        </button>
      </aside>
      <main className={css["main"]}>{props.children}</main>
    </div>
  );
}
