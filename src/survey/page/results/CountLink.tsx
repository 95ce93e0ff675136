import type { CSSProperties, ReactElement, ReactNode } from "react";
import { Link } from "react-router";
import { useResponsesAddress, type ResponseNarrowing } from "./result-context.ts";

interface CountLinkProps {
  readonly narrowing: ResponseNarrowing;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
  /** Whole sentence for screen readers and on hover, where the content alone does not say it. */
  readonly label?: string;
}

/** A number that opens its responses; plain for who may not see them. */
export function CountLink(props: CountLinkProps): ReactElement {
  const { narrowing, children, className, style, label } = props;
  const to = useResponsesAddress()(narrowing);
  const whole = (
    <>
      {children}
      {label && <span className="hy-unseen"> {label}</span>}
    </>
  );
  if (to === null)
    return (
      <span className={className} style={style} title={label}>
        {whole}
      </span>
    );
  return (
    <Link to={to} className={className} style={style} title={label}>
      {whole}
    </Link>
  );
}
