import type { ReactElement, ReactNode } from "react";
import css from "./FormSection.module.css";

interface FormSectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a long form or of a settings page: words left, fields right; one above the other on a phone. */
export function FormSection(props: FormSectionProps): ReactElement {
  return (
    <section className={css["section"]}>
      <div className={css["words"]}>
        <h2>{props.title}</h2>
        {props.note && <p>{props.note}</p>}
      </div>
      <div className={css["fields"]}>{props.children}</div>
    </section>
  );
}
