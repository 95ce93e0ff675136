import type { Mapping, Upload } from "./use-upload.ts";

type Target = Upload["targets"][number];

/** The sheet that a mapping reads. */
export function sheetOf(
  { sheets }: Pick<Upload, "sheets">,
  mapping: Mapping,
): Upload["sheets"][number] | null {
  return sheets.find(({ name }) => name === mapping.sheet) ?? null;
}

/** The mapping with one column read as `target`; null: not read. A target that another column had goes over. */
export function withColumn(mapping: Mapping, column: string, target: string | null): Mapping {
  const others = Object.entries(mapping.columns).filter(([name, one]) => name !== column && one !== target);
  const own = target === null ? [] : [[column, target] as const];
  return { ...mapping, columns: Object.fromEntries([...others, ...own]) };
}

/** The mapping of another sheet of the file, as its columns were guessed. */
export function withSheet(mapping: Mapping, sheet: Upload["sheets"][number]): Mapping {
  const guessed = sheet.columns.flatMap(({ name, guess }) =>
    guess === null ? [] : [[name, guess] as const],
  );
  return { ...mapping, sheet: sheet.name, columns: Object.fromEntries(guessed) };
}

/** The mapping with what stands in for a target where a row does not say; "" takes it away. */
export function withDefault(mapping: Mapping, target: string, value: string): Mapping {
  const { [target]: _before, ...rest } = mapping.defaults;
  return { ...mapping, defaults: value === "" ? rest : { ...rest, [target]: value } };
}

/** Name of a target that is a fact of the response: a question may have taken the plain name. */
export function factTarget(targets: readonly Target[], fact: string): string | null {
  const found = targets.find(({ kind, name }) => kind === "fact" && name.replace(/^_+/u, "") === fact);
  return found?.name ?? null;
}

/** True when some column is read as an answer. */
export function readsAnswers(targets: readonly Target[], mapping: Mapping): boolean {
  const answers = new Set(targets.filter(({ kind }) => kind === "answer").map(({ name }) => name));
  return Object.values(mapping.columns).some((target) => answers.has(target));
}

/** Whether a file may be sent at all, by its name. */
export function isSheetFile(name: string): boolean {
  return /\.(?:xlsx|csv)$/iu.test(name);
}
