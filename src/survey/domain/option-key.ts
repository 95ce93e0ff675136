const OPTION_KEYS = "123456789abcdefghijklmnopqrstuvwxyz";

/** The key that chooses the option at a place from 0 when a form on paper is typed in; "" past the last. */
export function optionKey(place: number): string {
  return OPTION_KEYS[place] ?? "";
}
