import { Button } from "antd";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { Icon } from "../../ui/Icon.tsx";
import { useHasPage } from "../pages-context.ts";
import css from "./Setup.module.css";
import { useSetupWords } from "./setup-words.ts";

/** How customer data comes in: import, sample, or bit by bit. */
export function DataStep(): ReactElement {
  const tell = useSetupWords();
  const navigate = useNavigate();
  const hasPage = useHasPage();
  return (
    <div className={css["step"]}>
      <h1>{tell("data.title")}</h1>
      <p className={css["note"]}>{tell("data.note")}</p>
      <div className={css["choices"]}>
        <section className={`hy-card ${css["choice"]}`}>
          <Icon name="upload" size={28} />
          <div>
            <h2>{tell("data.importTitle")}</h2>
            <p>{tell("data.importText")}</p>
          </div>
          {hasPage("/imports") && (
            <Button onClick={() => void navigate("/imports")}>{tell("data.importButton")}</Button>
          )}
        </section>
        <section className={`hy-card ${css["choice"]}`}>
          <Icon name="data" size={28} />
          <div>
            <h2>{tell("data.sampleTitle")}</h2>
            <p>{tell("data.sampleText")}</p>
            <code>npm run -s huiyin -- demo</code>
          </div>
        </section>
        <section className={`hy-card ${css["choice"]}`}>
          <Icon name="edit" size={28} />
          <div>
            <h2>{tell("data.emptyTitle")}</h2>
            <p>{tell("data.emptyText")}</p>
          </div>
        </section>
      </div>
      <Button type="primary" size="large" onClick={() => void navigate("/")}>
        {tell("data.finish")}
      </Button>
    </div>
  );
}
