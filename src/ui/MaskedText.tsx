import type { ReactElement } from "react";
import { Icon } from "./Icon.tsx";
import { useUiWords } from "./ui-words.ts";

/** A value that the server may have masked (`138****5678`): shown as it came, with a lock and its reason when masked. */
export function MaskedText(props: { readonly value: string | null }): ReactElement {
  const say = useUiWords();
  if (props.value === null || props.value === "") return <span className="hy-third">{say("notSet")}</span>;
  if (!props.value.includes("*")) return <span className="hy-nowrap">{props.value}</span>;
  return (
    <span className="hy-nowrap" title={say("masked")}>
      {props.value} <Icon name="lock" size={14} />
      <span className="hy-unseen">{say("masked")}</span>
    </span>
  );
}
