import { isIP } from "node:net";

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/u;
const SANE_ID = /^[\w.:-]{8,100}$/u;

/**
 * The caller's address. Behind a proxy on this machine it is the last one in `X-Forwarded-For`, the only entry that
 * the proxy itself wrote; a peer from elsewhere is believed nothing.
 */
export function callerAddress(peer: string | undefined, forwarded: string | null): string | null {
  if (peer === undefined) return null;
  const named = forwarded?.split(",").at(-1)?.trim() ?? "";
  return LOOPBACK.test(peer) && isIP(named) !== 0 ? named : peer;
}

/** The request id that a proxy gave, when it is a sane one; else null. */
export function givenRequestId(header: string | null): string | null {
  return header !== null && SANE_ID.test(header) ? header : null;
}

/** The first of Chinese and English that `Accept-Language` names with the highest weight; null when neither. */
export function acceptedLanguage(header: string | null): "zh" | "en" | null {
  if (header === null) return null;
  const ranked = header
    .split(",")
    .map((part) => {
      const [tag = "", ...settings] = part.trim().toLowerCase().split(";");
      const weight = settings.map((setting) => /^\s*q=([\d.]+)\s*$/u.exec(setting)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  const found = ranked.find(({ language }) => language === "zh" || language === "en")?.language;
  return found === "zh" || found === "en" ? found : null;
}
