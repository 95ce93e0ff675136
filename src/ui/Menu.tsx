import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";
import css from "./Menu.module.css";

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName;
  /** True or false: one of a choice; absent: a command. */
  readonly checked?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  /** What the button is called; also its tooltip. */
  readonly label: string;
  /** What the button shows. */
  readonly button: ReactNode;
  /** Groups, parted by a line; `title` names a group. */
  readonly groups: readonly { readonly title?: string; readonly items: readonly MenuItem[] }[];
  /** Above the groups, not chosen by keys: who is signed in. */
  readonly head?: ReactNode;
}

/** A button with a list of commands: arrows, Home, End, Enter, Esc. */
export function Menu(props: MenuProps): ReactElement {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = (focusBack: boolean): void => {
    setOpen(false);
    if (focusBack) root.current?.querySelector("button")?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    itemsOf(root.current)[0]?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);
  return (
    <div className={css["root"]} ref={root} onKeyDown={(event) => onKey(event, root.current, close)}>
      <button
        type="button"
        className="hy-icon-button"
        aria-label={props.label}
        title={props.label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {props.button}
      </button>
      {open && (
        <div className={css["sheet"]}>
          {props.head && <div className={css["head"]}>{props.head}</div>}
          <div role="menu" id={id} aria-label={props.label}>
            {props.groups.map((group, at) => (
              <div role="group" key={group.title ?? at} aria-label={group.title} className={css["group"]}>
                {group.title && <div className={css["title"]}>{group.title}</div>}
                {group.items.map((item) => (
                  <Item key={item.key} item={item} done={() => close(true)} />
                ))}
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function Item(props: { item: MenuItem; done: () => void }): ReactElement {
  const { item } = props;
  const choice = item.checked !== undefined;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css["item"]}
      role={choice ? "menuitemradio" : "menuitem"}
      {...(choice ? { "aria-checked": item.checked === true } : {})}
      onClick={() => {
        props.done();
        item.run();
      }}
    >
      <span className={css["icon"]}>{item.icon && <Icon name={item.icon} size={16} />}</span>
      <span>{item.label}</span>
      {item.checked === true && <Icon name="check" size={16} />}
    </button>
  );
}

function itemsOf(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

function onKey(event: KeyboardEvent, root: HTMLElement | null, close: (focusBack: boolean) => void): void {
  const items = itemsOf(root);
  if (items.length === 0) return;
  const at = items.findIndex((item) => item === document.activeElement);
  const next = new Map([
    ["ArrowDown", (at + 1) % items.length],
    ["ArrowUp", (at - 1 + items.length) % items.length],
    ["Home", 0],
    ["End", items.length - 1],
  ]).get(event.key);
  if (next !== undefined) {
    event.preventDefault();
    items[next]?.focus();
  } else if (event.key === "Escape") close(true);
  else if (event.key === "Tab") close(false);
}
