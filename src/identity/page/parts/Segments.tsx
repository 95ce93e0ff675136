import { Segmented } from "antd";
import type { ReactElement } from "react";
import css from "./Segments.module.css";

interface SegmentsProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly options: readonly { readonly value: V; readonly label: string }[];
}

/** A choice among a few views of a page; scrolls within itself where it does not fit. */
export function Segments<V extends string>(props: SegmentsProps<V>): ReactElement {
  return (
    <div className={css["frame"]}>
      <Segmented<V>
        aria-label={props.label}
        className={css["track"] ?? ""}
        value={props.value}
        onChange={props.onChange}
        options={[...props.options]}
      />
    </div>
  );
}
