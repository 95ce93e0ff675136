import { Button } from "antd";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { Icon } from "../../ui/Icon.tsx";
import { useConsoleWords } from "../console-words.ts";
import { useHasPage } from "../pages-context.ts";
import css from "./Setup.module.css";

/** How customer data comes in: import, sample, or bit by bit. */
export function DataStep(): ReactElement {
  const say = useConsoleWords();
  const navigate = useNavigate();
  const hasPage = useHasPage();
  return (
    <div className={css["step"]}>
      <h1>{say("setup.data.title")}</h1>
      <p className={css["note"]}>{say("setup.data.note")}</p>
      <div className={css["choices"]}>
        <section className={`hy-card ${css["choice"]}`}>
          <Icon name="upload" size={28} />
          <div>
            <h2>{say("setup.data.importTitle")}</h2>
            <p>{say("setup.data.importText")}</p>
          </div>
          {hasPage("/imports") && (
            <Button onClick={() => void navigate("/imports")}>{say("setup.data.importButton")}</Button>
          )}
        </section>
        <section className={`hy-card ${css["choice"]}`}>
          <Icon name="data" size={28} />
          <div>
            <h2>{say("setup.data.sampleTitle")}</h2>
            <p>{say("setup.data.sampleText")}</p>
            <code>npm run -s huiyin -- demo</code>
          </div>
        </section>
        <section className={`hy-card ${css["choice"]}`}>
          <Icon name="edit" size={28} />
          <div>
            <h2>{say("setup.data.emptyTitle")}</h2>
            <p>{say("setup.data.emptyText")}</p>
          </div>
        </section>
      </div>
      <Button type="primary" size="large" onClick={() => void navigate("/")}>
        {say("setup.data.finish")}
      </Button>
    </div>
  );
}
