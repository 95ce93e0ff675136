import { Suspense, type ReactElement } from "react";
import { Outlet } from "react-router";
import { chooseLanguage, useLanguage } from "../../ui/i18n.ts";
import { LoadingRing } from "../../ui/LoadingState.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { useConsoleWords } from "../console-words.ts";
import css from "./EntryFrame.module.css";

/** Frame of the screens before one is signed in. */
export function EntryFrame(): ReactElement {
  const say = useConsoleWords();
  const language = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  return (
    <div className={css["frame"]}>
      <header className={css["head"]}>
        <Mark size={36} />
        <span className={css["brand"]}>{say("brand")}</span>
        <span className={css["slogan"]}>{say("slogan")}</span>
      </header>
      <main className={css["card"]}>
        <Suspense fallback={<LoadingRing />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className={css["foot"]}>
        <button
          type="button"
          className="hy-icon-button"
          lang={other === "zh" ? "zh-CN" : "en"}
          onClick={() => void chooseLanguage(other)}
        >
          {other === "zh" ? "中文" : "English"}
        </button>
      </footer>
    </div>
  );
}
