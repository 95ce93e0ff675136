import { Segmented } from "antd";
import { useState, type ReactElement } from "react";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";
import { CheckSide } from "./CheckSide.tsx";
import { PhonePreview } from "./preview/PhonePreview.tsx";

/** Beside the questions: how they look, and what is to be thought of. */
export function SideColumn(): ReactElement {
  const say = useBuilderWords();
  const { notes } = useBuilder();
  const [shown, setShown] = useState<"preview" | "check">("preview");
  const count = notes.findings + notes.faults.length;
  const check = count === 0 ? say("side.check") : say("side.checkCount", { count });
  return (
    <aside className={css["side"]} aria-label={say("side.label")}>
      <Segmented
        block
        value={shown}
        onChange={setShown}
        options={[
          { value: "preview", label: say("side.preview") },
          { value: "check", label: check },
        ]}
      />
      {shown === "preview" ? <PhonePreview /> : <CheckSide />}
    </aside>
  );
}
