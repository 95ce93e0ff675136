import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { useMay } from "../../../ui/reader.ts";
import { HandOverDialog } from "./HandOverDialog.tsx";
import css from "./Policies.module.css";
import { usePolicyWords } from "./policy-words.ts";

/** All open work of a colleague to somebody else at once. */
export function HandOverCard(): ReactElement | null {
  const say = usePolicyWords();
  const may = useMay("mayHandOver");
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <section className={`hy-card ${css["card"]}`}>
      <div className={css["head"]}>
        <div>
          <h2>{say("handOver.title")}</h2>
          <p>{say("handOver.note")}</p>
        </div>
        <Button onClick={() => setOpen(true)}>{say("handOver.button")}</Button>
      </div>
      {open && <HandOverDialog onClose={() => setOpen(false)} />}
    </section>
  );
}
