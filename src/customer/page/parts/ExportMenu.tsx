import type { ReactElement } from "react";
import { download } from "../../../ui/download.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import { useCustomerWords } from "../customer-words.ts";
import css from "./ExportMenu.module.css";

/** Takes the list as filtered away as a file. */
export function ExportMenu(props: { readonly addressFor: (format: "csv" | "xlsx") => string }): ReactElement {
  const say = useCustomerWords();
  const textOf = useProblemText();
  const take = (format: "csv" | "xlsx"): void => {
    download(props.addressFor(format)).then(
      () => toast(say("common.exported")),
      (error: unknown) => toast(textOf(error), "bad"),
    );
  };
  const items = [
    { key: "xlsx", label: say("common.exportXlsx"), run: () => take("xlsx") },
    { key: "csv", label: say("common.exportCsv"), run: () => take("csv") },
  ];
  return (
    <div className={css["export"]}>
      <Menu
        label={say("common.export")}
        button={
          <>
            <Icon name="download" size={16} />
            {say("common.export")}
          </>
        }
        groups={[{ items }]}
      />
    </div>
  );
}
