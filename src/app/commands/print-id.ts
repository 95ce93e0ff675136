/** Prints the id of what was made, alone or with `further` as one JSON object. */
export function printId(
  id: string | number,
  further: Readonly<Record<string, unknown>>,
  json: boolean | undefined,
): void {
  console.log(json === true ? JSON.stringify({ id, ...further }) : String(id));
}
