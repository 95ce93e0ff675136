import { useId, type ReactElement, type ReactNode } from "react";
import css from "./Panel.module.css";

/** A titled part of a page. */
export function Panel(props: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <section className={`hy-card ${css["panel"]}`} aria-labelledby={id}>
      <div className={css["head"]}>
        <h2 id={id}>{props.title}</h2>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}
