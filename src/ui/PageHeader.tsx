import { useEffect, type ReactElement, type ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "./Icon.tsx";
import css from "./PageHeader.module.css";

interface PageHeaderProps {
  readonly title: string;
  /** One line under the title: what stands here, or counts. */
  readonly note?: ReactNode;
  /** Where one came from. */
  readonly back?: { readonly to: string; readonly label: string };
  /** Buttons; the main one last. */
  readonly actions?: ReactNode;
}

/** Title of a page (its only `h1`), also of the browser's tab. */
export function PageHeader(props: PageHeaderProps): ReactElement {
  useEffect(() => {
    document.title = `${props.title} · 回音 Huiyin`;
  }, [props.title]);
  return (
    <header className={css["header"]}>
      <div className={css["words"]}>
        {props.back && (
          <Link to={props.back.to} className={css["back"]}>
            <Icon name="left" size={16} />
            {props.back.label}
          </Link>
        )}
        <h1>{props.title}</h1>
        {props.note && <p className={css["note"]}>{props.note}</p>}
      </div>
      {props.actions && <div className={css["actions"]}>{props.actions}</div>}
    </header>
  );
}
