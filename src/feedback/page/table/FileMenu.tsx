import type { ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { download } from "../../../ui/download.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import { Menu } from "../../../ui/Menu.tsx";
import type { FeedbackQuery } from "../feedback-queries.ts";
import { useViewWords } from "../inbox-view-words.ts";

/** Takes all cases of the filters out as a file, in the order of the table. */
export function FileMenu({ query }: { readonly query: FeedbackQuery }): ReactElement {
  const say = useViewWords();
  const problem = useProblemText();
  const fetchFile = (format: "xlsx" | "csv"): void =>
    void download(addressOf({ path: "/api/v1/feedback-export", query: { ...query, format } })).catch(
      (error) => toast(problem(error), "bad"),
    );
  return (
    <Menu
      label={say("table.fileHint")}
      button={
        <>
          <Icon name="download" size={16} /> {say("table.file")}
        </>
      }
      groups={[
        {
          items: (["xlsx", "csv"] as const).map((format) => ({
            key: format,
            label: say(`table.${format}`),
            icon: "download" as const,
            run: () => fetchFile(format),
          })),
        },
      ]}
    />
  );
}
