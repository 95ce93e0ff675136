import { Button, type ButtonProps } from "antd";
import type { ReactElement } from "react";
import { useHref, useNavigate } from "react-router";

/** A link to another page in the look of a button. */
export function LinkButton(
  props: Pick<ButtonProps, "type" | "icon" | "size" | "block" | "children"> & { readonly to: string },
): ReactElement {
  const { to, ...look } = props;
  const href = useHref(to);
  const navigate = useNavigate();
  return (
    <Button
      {...look}
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(to);
      }}
    />
  );
}
