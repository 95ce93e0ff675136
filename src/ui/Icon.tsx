import type { ReactElement } from "react";
import { iconPaths, type IconName } from "./icon-paths.ts";

/** A line drawing in the colour of the text; decorative, so the words beside it must say the same. */
export function Icon(props: { readonly name: IconName; readonly size?: number }): ReactElement {
  const size = props.size ?? 18;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className="hy-icon"
    >
      <path d={iconPaths[props.name]} />
    </svg>
  );
}
