import { useEffect, useRef, type RefObject } from "react";

/** The panes fill the window below what stands above them, whatever that is. */
export function usePaneHeight(): RefObject<HTMLDivElement | null> {
  const panes = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panes.current;
    if (!element) return undefined;
    const measure = (): void => {
      const top = Math.round(element.getBoundingClientRect().top + window.scrollY);
      element.style.setProperty("--pane-top", `${top}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    if (element.parentElement?.parentElement) observer.observe(element.parentElement.parentElement);
    measure();
    return () => observer.disconnect();
  }, []);
  return panes;
}
