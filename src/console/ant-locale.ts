import type { ConfigProviderProps } from "antd";
import type { Language } from "../ui/i18n.ts";

type AntLocale = NonNullable<ConfigProviderProps["locale"]>;

const loading = new Map<Language, Promise<AntLocale>>();

/** Ant Design's own words; the same promise for the same language. */
export function antLocale(language: Language): Promise<AntLocale> {
  const known = loading.get(language);
  if (known) return known;
  const fresh = load(language);
  loading.set(language, fresh);
  return fresh;
}

async function load(language: Language): Promise<AntLocale> {
  if (language === "zh") return (await import("antd/es/locale/zh_CN.js")).default;
  return (await import("antd/es/locale/en_US.js")).default;
}
