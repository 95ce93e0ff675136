import { useId, type ReactElement, type ReactNode } from "react";
import css from "./Panel.module.css";

interface PanelProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Panel(props: PanelProps): ReactElement {
  const id = useId();
  return (
    <section className={`hy-card ${css["panel"]}`} aria-labelledby={id}>
      <div className={css["head"]}>
        <div>
          <h2 id={id}>{props.title}</h2>
          {props.note && <p className={css["note"]}>{props.note}</p>}
        </div>
        {props.actions && <div className={css["actions"]}>{props.actions}</div>}
      </div>
      {props.children}
    </section>
  );
}
