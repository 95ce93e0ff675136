import type { ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ImportSteps } from "./ImportSteps.tsx";
import { useImportWords } from "./import-words.ts";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Brings a survey in from a file or pasted text: first shows what becomes of it, then makes the draft. */
export function ImportSurveyDialog({ open, onClose }: Props): ReactElement {
  const say = useImportWords();
  return (
    <Dialog open={open} title={say("title")} onClose={onClose} shape="end">
      <ImportSteps onClose={onClose} />
    </Dialog>
  );
}
