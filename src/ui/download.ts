import { ApiProblem, readProblem } from "./api-problem.ts";
import { currentLanguage } from "./i18n.ts";

/**
 * Fetches a file and hands it to the browser to keep, so that a refusal can be told in words (a plain link would
 * save the refusal as the file).
 *
 * @param address as `addressOf` makes it
 * @throws ApiProblem as `request` does
 */
export async function download(address: string): Promise<void> {
  const response = await fetch(address, {
    credentials: "same-origin",
    headers: { "accept-language": currentLanguage() },
  }).catch(() => {
    throw new ApiProblem({ status: 0, code: navigator.onLine ? "unreachable" : "offline" });
  });
  if (!response.ok) {
    throw readProblem(response.status, response.headers, await response.json().catch(() => null));
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download =
    fileName(response.headers.get("content-disposition")) ?? address.split(/[/?]/).at(-1) ?? "huiyin";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** RFC 6266: the encoded name where there is one, else the plain one. */
function fileName(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1] ?? null;
}
