import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { LimitsTable } from "./LimitsTable.tsx";
import css from "./Policies.module.css";
import { PolicyDialog } from "./PolicyDialog.tsx";
import type { Policies, Policy } from "./policy-queries.ts";
import { usePolicyWords } from "./policy-words.ts";

interface LimitsCardProps {
  readonly policies: Policies;
  readonly editable: boolean;
}

/** The limits of every stage by policy, with the defaults. */
export function LimitsCard({ policies, editable }: LimitsCardProps): ReactElement {
  const say = usePolicyWords();
  const [open, setOpen] = useState<Policy | "new" | null>(null);
  return (
    <section className={`hy-card ${css["card"]}`}>
      <div className={css["head"]}>
        <div>
          <h2>{say("limits.title")}</h2>
          <p>{say("limits.note")}</p>
        </div>
        {editable && (
          <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setOpen("new")}>
            {say("limits.add")}
          </Button>
        )}
      </div>
      <LimitsTable policies={policies} {...(editable && { onEdit: setOpen })} />
      <p className={css["ladder"]}>{say("limits.ladder")}</p>
      {open !== null && (
        <PolicyDialog
          policy={open === "new" ? null : open}
          policies={policies.items}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
