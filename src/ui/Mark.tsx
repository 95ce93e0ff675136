import type { ReactElement } from "react";

/** The mark: two arcs answering each other, nested like 回. The same drawing is `public/favicon.svg`. */
export function Mark(props: { readonly size?: number }): ReactElement {
  const size = props.size ?? 28;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <path
        d="M28.4 16A12.4 12.4 0 1 1 16 3.6"
        stroke="var(--primary-text)"
        strokeWidth="3.6"
        strokeLinecap="round"
      />
      <path
        d="M10.6 16A5.4 5.4 0 1 1 16 21.4"
        stroke="var(--accent)"
        strokeWidth="3.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
