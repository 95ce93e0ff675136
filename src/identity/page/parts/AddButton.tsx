import { Button } from "antd";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useShortcut } from "../../../ui/shortcuts.ts";

interface AddButtonProps {
  readonly label: string;
  readonly onAdd: () => void;
}

/** The main button of a list, also on the key N. */
export function AddButton(props: AddButtonProps): ReactElement {
  useShortcut("n", props.label, props.onAdd);
  return (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={props.onAdd}>
      {props.label}
    </Button>
  );
}
