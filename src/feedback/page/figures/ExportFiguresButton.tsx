import { useState, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { download } from "../../../ui/download.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { FigureQuery } from "./figure-queries.ts";
import { useFigureWords } from "./figure-words.ts";
import css from "./Figures.module.css";

/** Takes the figures of departments and people away as a sheet. */
export function ExportFiguresButton({ query }: { readonly query: FigureQuery }): ReactElement {
  const say = useFigureWords();
  const textOf = useProblemText();
  const [busy, setBusy] = useState(false);
  const take = (format: "csv" | "xlsx"): void => {
    if (busy) return;
    setBusy(true);
    download(addressOf({ path: "/api/v1/feedback-figures/appraisal-file", query: { ...query, format } }))
      .then(
        () => toast(say("export.done")),
        (error: unknown) => toast(textOf(error), "bad"),
      )
      .finally(() => setBusy(false));
  };
  return (
    <div className={css["export"]} aria-busy={busy}>
      <Menu
        label={say("export.button")}
        button={
          <>
            <Icon name="download" size={16} />
            {say("export.button")}
          </>
        }
        groups={[
          {
            items: (["xlsx", "csv"] as const).map((format) => ({
              key: format,
              label: say(`export.${format}`),
              run: () => take(format),
            })),
          },
        ]}
      />
    </div>
  );
}
