import { useEffect, type ReactElement, type ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";
import css from "./StateView.module.css";

interface EmptyStateProps {
  readonly icon?: IconName;
  /** What is not there. */
  readonly title: string;
  /** What to do about it, or when something will come. */
  readonly children?: ReactNode;
  /** A button or link that does it. */
  readonly action?: ReactNode;
  /** The state is all of the page: its title is the page's. */
  readonly wholePage?: boolean;
}

/** Nothing to show, and what to do about it. */
export function EmptyState(props: EmptyStateProps): ReactElement {
  const { title, wholePage = false } = props;
  const Title = wholePage ? "h1" : "h2";
  useEffect(() => {
    if (wholePage) document.title = `${title} · 回音 Huiyin`;
  }, [title, wholePage]);
  return (
    <div className={css["view"]}>
      <span className={css["icon"]}>
        <Icon name={props.icon ?? "info"} size={24} />
      </span>
      <Title>{title}</Title>
      {props.children && <div className={css["text"]}>{props.children}</div>}
      {props.action && <div className={css["action"]}>{props.action}</div>}
    </div>
  );
}
