import { useEffect, type RefObject } from "react";

interface Place {
  readonly top: number;
  readonly left: number;
  /** Of the window, where the box is as long as what is in it. */
  readonly page: number;
}

/** Where one was in lists that are not on the screen just now, as long as the page lives. */
const places = new Map<string, Place>();

/**
 * Keeps the place to which `box` was scrolled under `key`, and goes back there once its rows are there: opening a case
 * puts another page in the place of the list.
 * @param isReady whether rows are shown
 */
export function useKeptScroll(box: RefObject<HTMLElement | null>, key: string, isReady: boolean): void {
  useEffect(() => {
    const element = box.current;
    if (!element || !isReady) return undefined;
    const place = places.get(key);
    // After the frame's own ScrollRestoration, which goes to the top of every new page.
    const restoring = requestAnimationFrame(() => {
      if (!place || element.offsetParent === null) return;
      element.scrollTo({ top: place.top, left: place.left, behavior: "instant" });
      if (place.page > 0) window.scrollTo({ top: place.page, behavior: "instant" });
    });
    const keep = (): void => {
      if (element.offsetParent === null) return;
      places.set(key, { top: element.scrollTop, left: element.scrollLeft, page: window.scrollY });
    };
    element.addEventListener("scroll", keep, { passive: true });
    window.addEventListener("scroll", keep, { passive: true });
    return () => {
      cancelAnimationFrame(restoring);
      element.removeEventListener("scroll", keep);
      window.removeEventListener("scroll", keep);
    };
  }, [box, key, isReady]);
}
