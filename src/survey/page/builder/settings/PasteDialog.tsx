import { Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import { Dialog } from "../../../../ui/Dialog.tsx";
import { useUiWords } from "../../../../ui/ui-words.ts";
import { useBuilderWords } from "../builder-words.ts";

interface PasteDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdd: (lines: string) => void;
}

/** Many options or rows at once, one a line. */
export function PasteDialog({ open, onClose, onAdd }: PasteDialogProps): ReactElement {
  const say = useBuilderWords();
  const sayUi = useUiWords();
  const [lines, setLines] = useState("");
  return (
    <Dialog
      open={open}
      title={say("parts.pasteTitle")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{sayUi("cancel")}</Button>
          <Button
            type="primary"
            disabled={lines.trim() === ""}
            onClick={() => {
              onAdd(lines);
              setLines("");
            }}
          >
            {say("parts.pasteAdd")}
          </Button>
        </>
      }
    >
      <p className="hy-second">{say("parts.pasteNote")}</p>
      <Input.TextArea
        aria-label={say("parts.pasteTitle")}
        autoSize={{ minRows: 6, maxRows: 14 }}
        value={lines}
        onChange={(event) => setLines(event.target.value)}
      />
    </Dialog>
  );
}
