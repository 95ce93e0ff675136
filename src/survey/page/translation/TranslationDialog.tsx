import { Button } from "antd";
import type { ReactElement } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { useSettingsWords } from "../survey-settings/settings-words.ts";
import { TranslationDesk } from "./TranslationDesk.tsx";

interface TranslationDialogProps {
  readonly open: boolean;
  readonly definition: SurveyDefinition;
  readonly onChange: (definition: SurveyDefinition) => void;
  readonly onClose: () => void;
  readonly readOnly: boolean;
}

/** Every text of a survey in Chinese and English beside each other; changes go into the draft at once. */
export function TranslationDialog(props: TranslationDialogProps): ReactElement {
  const say = useSettingsWords();
  const { open, onClose, ...rest } = props;
  return (
    <Dialog
      open={open}
      title={say("translation.title")}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {say("translation.done")}
        </Button>
      }
    >
      {open && <TranslationDesk {...rest} />}
    </Dialog>
  );
}
