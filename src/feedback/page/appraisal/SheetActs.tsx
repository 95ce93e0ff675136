import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { download } from "../../../ui/download.ts";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { Sheet } from "./appraisal-queries.ts";
import { useAppraisalWords } from "./appraisal-words.ts";
import { FreezeDialog } from "./FreezeDialog.tsx";

interface SheetActsProps {
  readonly sheet: Sheet;
  readonly onFrozen: () => void;
}

/** Freezes or corrects a month, and takes a frozen version away. */
export function SheetActs({ sheet, onFrozen }: SheetActsProps): ReactElement {
  const say = useAppraisalWords();
  const [freezing, setFreezing] = useState(false);
  const isFirst = sheet.versions.length === 0;
  return (
    <>
      {sheet.version !== null && <ExportButton id={sheet.version.id} />}
      {sheet.mayFreeze && sheet.isOver && (
        <Button type={isFirst ? "primary" : "default"} onClick={() => setFreezing(true)}>
          {say(isFirst ? "sheet.freeze" : "sheet.correct")}
        </Button>
      )}
      {freezing && <FreezeDialog sheet={sheet} onFrozen={onFrozen} onClose={() => setFreezing(false)} />}
    </>
  );
}

function ExportButton({ id }: { readonly id: string }): ReactElement {
  const say = useAppraisalWords();
  const textOf = useProblemText();
  const [busy, setBusy] = useState(false);
  const take = (): void => {
    setBusy(true);
    const path = "/api/v1/feedback-appraisals/{id}/file";
    download(addressOf({ path, params: { id }, query: { format: "xlsx" } }))
      .then(
        () => toast(say("sheet.exported")),
        (error: unknown) => toast(textOf(error), "bad"),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Button disabled={busy} onClick={take}>
      {say("sheet.export")}
    </Button>
  );
}
