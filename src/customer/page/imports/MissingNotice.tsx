import { Alert } from "antd";
import type { ReactElement } from "react";
import { useCustomerWords, useMoreWords } from "../customer-words.ts";
import type { Field } from "./mapping-draft.ts";

/** What must be mapped before the import can run. */
export function MissingNotice(props: {
  readonly missing: readonly (readonly string[])[];
  readonly fields: readonly Field[];
}): ReactElement {
  const say = useMoreWords();
  const shared = useCustomerWords();
  const label = (code: string): string => props.fields.find((field) => field.code === code)?.label ?? code;
  if (props.missing.length === 0) {
    return <Alert type="success" showIcon style={{ marginTop: 16 }} title={say("imports.requiredMet")} />;
  }
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginTop: 16 }}
      title={say("imports.requiredTitle")}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {props.missing.map((group) => {
            const [only] = group;
            return (
              <li key={group.join()}>
                {group.length === 1 && only !== undefined
                  ? say("imports.missingOne", { field: label(only) })
                  : say("imports.missingAny", { fields: group.map(label).join(shared("common.listJoin")) })}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
