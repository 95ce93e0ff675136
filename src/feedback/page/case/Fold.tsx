import { useState, type ReactElement, type ReactNode } from "react";
import css from "./Fold.module.css";

interface FoldProps {
  /** Signs of the text: what is long is folded. */
  readonly length: number;
  readonly limit: number;
  readonly more: string;
  readonly less: string;
  readonly children: ReactNode;
}

/** Long text, folded until it is wanted. */
export function Fold({ length, limit, more, less, children }: FoldProps): ReactElement {
  const [open, setOpen] = useState(false);
  if (length <= limit) return <>{children}</>;
  return (
    <>
      <div className={open ? undefined : css["folded"]}>{children}</div>
      <button type="button" className={css["toggle"]} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? less : more}
      </button>
    </>
  );
}
